import type { InstanceId, JsonObject } from '@liuzhuan/kernel';
import { caseVariables, scopeOf, type ScopeInstanceId } from '@liuzhuan/machine';
import { conclude } from '../case/conclude';
import { runMachine } from '../case/run-machine';
import type { CaseCommand, CaseOutcome } from './case-command';
import { openCase } from './preflight';

export interface SetVariablesInput {
  readonly instance: InstanceId;
  readonly variables: JsonObject;
  /** Scope whose variables change; default: the case itself. */
  readonly scope?: ScopeInstanceId;
  readonly reason?: string;
}

/** Corrects variables of a running case. The history keeps the values. */
export const setVariables: CaseCommand<SetVariablesInput, CaseOutcome> = {
  target: ({ instance }) => ({ kind: 'instance', instance }),
  decide(context, { instance, variables, scope, reason }, permission) {
    const open = openCase(context, instance, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const draft = open.value;
    const known = scope === undefined ? caseVariables(draft.snapshot) : (scopeOf(draft.snapshot, scope)?.variables ?? {});
    draft.record('variables.set', { names: Object.keys(variables).join('、'), variables, before: valuesBefore(known, variables), ...(reason !== undefined && { reason }) });
    const refused = runMachine(draft, { type: 'setVariables', variables, ...(scope !== undefined && { scope }) });
    return refused ? { kind: 'reject', rejection: refused } : conclude(draft);
  },
};

/** Values the corrected variables had; what is new is not among them. */
export function valuesBefore(known: JsonObject, corrected: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(known).filter(([name]) => Object.hasOwn(corrected, name)));
}
