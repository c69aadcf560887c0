import { reject } from '../rejections';
import { finish } from '../run/activity';
import { isAdvisory } from '../run/assign';
import type { Run } from '../run/run';
import type { Token } from '../run/snapshot';
import { touchAncestors } from '../run/touch';
import { ownWaits } from '../run/waits';
import { type Handler, isToken, tokenFor } from './handler';

const CATCHING: ReadonlySet<string> = new Set(['intermediateCatchEvent', 'eventBasedGateway']);

/** Whether a visit waits for work of people or machines; failed work still does, somebody may do it by hand. */
export function awaitsWork(run: Run, token: Token): boolean {
  const node = run.scopeProgramOf(token.scope).nodes[token.at];
  if (!node || CATCHING.has(node.kind) || token.watching || token.gathering || token.lacking || token.signing || (token.resume && token.resume.phase !== 'work'))
    return false;
  return ownWaits(node, run.scopeProgramOf(token.scope)).length > 0;
}

/** The work of a visit is done. */
export const complete: Handler<'complete'> = (run, { activation, variables, by }) => {
  const token = tokenFor(run, activation);
  if (!isToken(token)) return token;
  if (!awaitsWork(run, token)) return reject('not-waiting', { node: token.at });
  if (by !== undefined && !isAdvisory(run, token)) run.draft.performers.set(token.at, by);
  touchAncestors(run, token);
  finish(run, token, variables ?? {});
  return undefined;
};
