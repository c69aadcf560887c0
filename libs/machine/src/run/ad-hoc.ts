import type { Incident } from '../incidents';
import { removeToken } from './activity';
import type { Run } from './run';
import type { ScopeInstanceId, Token } from './snapshot';

/** Begins the next activity of a sequential ad-hoc sub-process whose last one is done; where people choose, they may still choose another. */
export function beginsAnother(run: Run, id: ScopeInstanceId): boolean {
  const { upcoming, ...scope } = run.draft.scope(id);
  if (scope.choosing) return true;
  const [next, ...rest] = upcoming ?? [];
  if (next === undefined) return false;
  run.draft.scopes.set(id, { ...scope, upcoming: rest });
  run.bear(next, { scope: id, sources: [] });
  return true;
}

/** An activity of an ad-hoc sub-process is done: when the completion condition holds nothing more is begun, and what still runs is cancelled. */
export function settleAdHoc(run: Run, token: Token): Incident | undefined {
  const scope = run.draft.scope(token.scope);
  if (run.scopeProgramOf(scope.id).kind !== 'adHocSubProcess' || scope.parent === undefined) return undefined;
  const { adHoc, id } = run.nodeOf(run.draft.token(scope.parent));
  if (adHoc?.completion === undefined) return undefined;
  const enough = run.isTrue(adHoc.completion, token, id);
  if (!enough.ok) return enough.error;
  if (!enough.value) return undefined;
  const { choosing: _over, ...rest } = scope;
  run.draft.scopes.set(scope.id, { ...rest, upcoming: [] });
  if (adHoc.cancelRemaining) for (const other of run.draft.tokensIn(scope.id)) if (other !== token.id) dropOther(run, other, scope.id);
  return undefined;
}

function dropOther(run: Run, id: string, scope: ScopeInstanceId): void {
  removeToken(run, id, 'cancelled');
  run.draft.dropToken(id, scope);
}
