import type { Json, JsonObject } from '@liuzhuan/kernel';
import type { Run } from './run';
import type { ScopeInstanceId } from './snapshot';

/** Values of the data stores a scope's process names; what has never been written is null. Undefined when it names none. */
export function storesAt(run: Run, scope: ScopeInstanceId): JsonObject | undefined {
  const { dataStores } = run.programOf(scope);
  return dataStores && Object.fromEntries(dataStores.map((name) => [name, run.stores[name] ?? null]));
}

/**
 * Writes those of the variables that are data stores of the process (BPMN 2.0.2, 10.4.1): they live beyond the case and are nobody's variables.
 * @returns the other variables
 */
export function writeStores(run: Run, scope: ScopeInstanceId, variables: JsonObject): JsonObject {
  const { dataStores = [] } = run.programOf(scope);
  const names = dataStores.filter((name) => Object.hasOwn(variables, name));
  if (names.length === 0) return variables;
  for (const name of names) {
    const value: Json = variables[name] ?? null;
    run.stores[name] = value;
    run.effect({ type: 'data-store.write', name, value, scope });
  }
  run.unsettled = true;
  run.trace.push({ kind: 'variables', scope, names });
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !names.includes(name)));
}
