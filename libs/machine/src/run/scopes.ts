import type { JsonObject } from '@liuzhuan/kernel';
import { elementOf } from '../elements/elements';
import type { NodeId, ScopeKey } from '../program/program';
import { finish, removeToken, stick } from './activity';
import { beginsAnother } from './ad-hoc';
import { rememberScope } from './compensation';
import type { CloseReason } from './effect';
import { watchEvents } from './event-sub-processes';
import type { Run } from './run';
import type { MembersState, ProgramRef, ScopeInstanceId, Token, TokenId } from './snapshot';

type Removal = Exclude<CloseReason, 'completed'>;

/** What a new scope begins with. */
export interface ScopeOpening {
  readonly program: ProgramRef;
  readonly key: ScopeKey;
  readonly parent?: TokenId;
  readonly variables: JsonObject;
  readonly members?: MembersState;
}

/** Opens a scope without putting tokens into it. */
export function openScope(run: Run, opening: ScopeOpening): ScopeInstanceId {
  const id = run.draft.nextScope();
  const { members, ...scope } = opening;
  run.draft.addScope({ id, ...scope });
  if (members) run.draft.setMembers(id, members);
  if (run.scopeProgramOf(id).conditional) run.draft.noteConditional(id);
  const node = opening.parent === undefined ? opening.key : run.draft.token(opening.parent).at;
  run.trace.push({ kind: 'scope.opened', scope: id, node, program: opening.program });
  return id;
}

/** Puts a token on each entry of a scope (BPMN 2.0.2, 13.3.4: a sub-process begins at its none start event, else at every node without incoming flow). */
export function enterScope(run: Run, scope: ScopeInstanceId, entries: readonly NodeId[] = run.scopeProgramOf(scope).entries): void {
  watchEvents(run, scope);
  for (const node of entries) run.bear(node, { scope, sources: [] });
}

/** Removes a scope with everything in it. */
export function cancelScope(run: Run, id: ScopeInstanceId, reason: Removal): void {
  cancelTokens(run, id, reason);
  run.trace.push({ kind: 'scope.cancelled', scope: id, node: openerOf(run, id) });
  run.draft.dropScope(id);
  run.stirred.delete(id);
}

/** Removes every token of a scope, those on their way included, except one. */
export function cancelTokens(run: Run, scope: ScopeInstanceId, reason: Removal, except?: TokenId): void {
  for (const token of run.draft.tokensIn(scope)) {
    if (token === except) continue;
    removeToken(run, token, reason);
    run.draft.dropToken(token, scope);
  }
}

function openerOf(run: Run, id: ScopeInstanceId): NodeId {
  const scope = run.draft.scope(id);
  return (scope.parent === undefined ? undefined : run.draft.tokens.get(scope.parent)?.at) ?? scope.key;
}

/** A scope without tokens is done (BPMN 2.0.2, 13.3.4): the case ends, or the activity that opened the scope goes on. */
export function completeIfEmpty(run: Run, id: ScopeInstanceId, ended?: NodeId): void {
  if (run.draft.status !== 'active' || !run.draft.scopes.has(id) || !isDeserted(run, id)) return;
  const scope = run.draft.scope(id);
  const holder = scope.parent === undefined ? undefined : run.draft.token(scope.parent);
  if (holder?.compensates || beginsAnother(run, id)) return;
  cancelTokens(run, id, 'cancelled');
  if (holder) return collect(run, holder);
  run.draft.status = 'completed';
  run.draft.end = ended === undefined ? undefined : { node: ended };
  run.trace.push({ kind: 'scope.closed', scope: id, node: scope.key });
  run.effect({ type: 'case.ended', status: 'completed', ...(ended === undefined ? {} : { node: ended }) });
}

/** Whether nothing is left in a scope but tokens that watch for event sub-processes. */
function isDeserted(run: Run, id: ScopeInstanceId): boolean {
  const watchers = run.scopeProgramOf(id).eventSubProcesses?.length ?? 0;
  if (run.draft.countIn(id) > watchers) return false;
  return run.draft.tokensIn(id).every((token) => run.draft.tokens.get(token)?.watching);
}

/** Ends the case before its tokens have come to their ends. The root scope stays, with its variables, for those who read the case. */
export function endCase(run: Run, status: 'cancelled' | 'failed', end?: { node: NodeId; error?: string }): void {
  run.draft.status = status;
  const { root } = run.draft;
  if (root) cancelTokens(run, root.id, 'cancelled');
  run.draft.end = end;
  run.effect({ type: 'case.ended', status, ...end });
}

/** Takes the results of the inner scope of a token, drops it, and lets the token go on. */
export function collect(run: Run, token: Token): void {
  const id = run.draft.childOf(token.id);
  if (id === undefined) return;
  const node = run.nodeOf(token);
  const results = elementOf(node).collect?.(run, token, node, run.draft.scope(id)) ?? { ok: true, value: {} };
  if (!results.ok) return stick(run, token, results.error, { phase: 'collect' });
  rememberScope(run, token, node, run.draft.scope(id));
  run.trace.push({ kind: 'scope.closed', scope: id, node: node.id });
  run.draft.dropScope(id);
  finish(run, token, results.value);
}
