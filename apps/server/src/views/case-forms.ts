import type { Instance } from '@liuzhuan/contract';
import { type DefinitionRecord, hideFields, type TaskRecord, withoutHidden } from '@liuzhuan/engine';
import { isJsonObject, type Json, type JsonObject } from '@liuzhuan/kernel';
import { startFormOf } from '../definitions/start-form';
import { nodeOf } from './opinion-view';

type CaseForm = NonNullable<Instance['forms']>[number];

/**
 * The forms of a case as they are filled in now: the start form and those of the tasks so far, each once, in the order in which they came.
 * A form shows the case's variables, and over them what its own tasks brought (a called process has variables of its own).
 * @param hidden fields that are not shown to whoever asks
 */
export function caseForms(
  definitions: ReadonlyMap<string, DefinitionRecord>,
  own: DefinitionRecord,
  tasks: readonly TaskRecord[],
  variables: JsonObject,
  hidden: readonly string[] = [],
): CaseForm[] {
  const forms = new Map<string, { readonly definition: DefinitionRecord; data: JsonObject }>();
  const start = startFormOf(own.program);
  if (start !== undefined) forms.set(start, { definition: own, data: {} });
  for (const task of tasks) {
    const definition = definitions.get(task.program);
    const key = nodeOf(definition, task.node)?.task?.form?.key;
    if (!definition || key === undefined) continue;
    const known = forms.get(key);
    forms.set(key, { definition: known?.definition ?? definition, data: { ...known?.data, ...task.data } });
  }
  return [...forms].flatMap(([key, { definition, data }]) => {
    const whole = definition.forms[key];
    if (!whole) return [];
    const schema = hideFields(whole, hidden);
    return [{ key, schema, data: withoutHidden(only(keysOf(schema), { ...variables, ...data }), hidden) } as CaseForm];
  });
}

function keysOf(schema: Json): ReadonlySet<string> {
  if (Array.isArray(schema)) return new Set((schema as readonly Json[]).flatMap((entry) => [...keysOf(entry)]));
  if (!isJsonObject(schema)) return new Set();
  const own = [schema['key'], schema['path']].filter((key) => typeof key === 'string');
  return new Set([...own, ...keysOf(schema['components'] ?? [])]);
}

function only(keys: ReadonlySet<string>, data: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(data).filter(([key]) => keys.has(key)));
}
