import type { Incident } from '../incidents';
import type { Run } from '../run/run';
import type { Token } from '../run/snapshot';
import { settleAdHoc } from '../run/ad-hoc';
import { settleInstance } from './multi-instance';
import { SIGNERS } from './signers';
import { settleRound } from './standard-loop';

/** Book-keeping when a token that is a member of a multi-instance or looping activity is done. Other tokens pass untouched. */
export function settleMember(run: Run, token: Token): Incident | undefined {
  const scope = run.draft.scope(token.scope);
  if (!scope.members || scope.parent === undefined) return settleAdHoc(run, token);
  const outer = run.nodeOf(run.draft.token(scope.parent));
  if (outer.multiInstance) return settleInstance(run, token, scope.members, outer, outer.multiInstance);
  if (run.draft.token(scope.parent).signing) return settleInstance(run, token, scope.members, outer, SIGNERS);
  return outer.standardLoop ? settleRound(run, token, scope.members, outer) : undefined;
}
