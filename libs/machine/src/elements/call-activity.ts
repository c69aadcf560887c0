import { type Json, type JsonObject, ok, type Result } from '@liuzhuan/kernel';
import type { Incident } from '../incidents';
import type { Mapping } from '../program/node-program';
import type { Place } from '../run/naming';
import type { Run } from '../run/run';
import { enterScope, openScope } from '../run/scopes';
import type { Element } from './element';

function mapped(run: Run, mappings: readonly Mapping[], place: Place, node: string): Result<JsonObject, Incident> {
  const values: Record<string, Json> = {};
  for (const { target, source } of mappings) {
    const result = run.evaluate(source, place, node);
    if (!result.ok) return result;
    values[target] = result.value;
  }
  return ok(values);
}

/**
 * Call activity (BPMN 2.0.2, 10.3.6 and 13.3.5): the called process runs as a scope of the same case, with the version in force when it is
 * reached and variables of its own: only mapped ones go in and out.
 */
export const callActivity: Element = {
  begin: (run, token, node) => {
    const { process = '', inputs = [] } = node.call ?? {};
    const program = run.environment.resolveProcess(process);
    if (program === undefined) return { kind: 'stuck', incident: { code: 'called-process-missing', params: { node: node.id, process } } };
    const variables = mapped(run, inputs, token, node.id);
    if (!variables.ok) return { kind: 'stuck', incident: variables.error };
    const key = run.environment.program(program).root;
    enterScope(run, openScope(run, { program, key, parent: token.id, variables: variables.value }));
    return { kind: 'waits' };
  },
  collect: (run, _token, node, scope) => mapped(run, node.call?.outputs ?? [], { scope: scope.id }, node.id),
};
