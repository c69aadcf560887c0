import { ok, type Result } from '@liuzhuan/kernel';
import type { Incident } from '../incidents';
import type { NodeProgram } from '../program/node-program';
import type { Run } from '../run/run';
import { openScope } from '../run/scopes';
import type { MembersState, Token } from '../run/snapshot';
import type { MemberCounts } from '../state/case-state';
import type { Element } from './element';

function goesOn(run: Run, token: Token, node: NodeProgram, done: number): Result<boolean, Incident> {
  const { condition, maximum } = node.standardLoop ?? {};
  if (maximum !== undefined && done >= maximum) return ok(false);
  return condition === undefined ? ok(true) : run.isTrue(condition, token, node.id, { loopCounter: done });
}

/**
 * Standard loop (BPMN 2.0.2, 13.3.6): one round after the other while the condition holds, at most the given number. A round writes its
 * variables to the surroundings, so that the condition sees them.
 */
export const standardLoop: Element = {
  begin: (run, token, node) => {
    if (node.standardLoop?.testBefore) {
      const first = goesOn(run, token, node, 0);
      if (!first.ok) return { kind: 'stuck', incident: first.error };
      if (!first.value) return { kind: 'done' };
    }
    const { program } = run.draft.scope(token.scope);
    const members: MembersState = { planned: [], next: 1, completed: 0, terminated: 0, outputs: [], indexes: [] };
    const scope = openScope(run, { program, key: node.opens ?? node.id, parent: token.id, variables: {}, members });
    run.bear(node.id, { scope, sources: [], locals: { loopCounter: 1 } });
    return { kind: 'waits' };
  },
};

/** A round is done: begins the next one when the condition holds. */
export function settleRound(run: Run, token: Token, state: MemberCounts, outer: NodeProgram): Incident | undefined {
  const completed = state.completed + 1;
  const again = goesOn(run, token, outer, completed);
  if (!again.ok) return again.error;
  const scope = run.draft.scope(token.scope);
  run.draft.scopes.set(scope.id, { ...scope, members: { ...state, completed, next: again.value ? state.next + 1 : state.next } });
  if (again.value) run.bear(outer.id, { scope: scope.id, sources: [], locals: { loopCounter: completed + 1 } });
  return undefined;
}
