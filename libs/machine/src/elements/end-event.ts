import { cancelTransaction } from '../run/compensation';
import type { NodeProgram } from '../program/node-program';
import type { Run } from '../run/run';
import { cancelTokens, endCase } from '../run/scopes';
import type { Token } from '../run/snapshot';
import { catchThrown } from '../run/throwing';
import type { Element } from './element';
import { throwEvent } from './throw-event';

/** What ends more than its own token: terminate all of the scope, an error what is around it, up to its catcher. */
function endMore(run: Run, token: Token, node: NodeProgram): void {
  if (node.events?.some(({ kind }) => kind === 'terminate')) cancelTokens(run, token.scope, 'cancelled', token.id);
  const thrown = node.events?.find(({ kind }) => kind === 'error');
  if (!thrown) return;
  const error = thrown.code ?? '';
  if (!catchThrown(run, token.scope, undefined, { kind: 'error', code: error }, {})) endCase(run, 'failed', { node: node.id, error });
}

/**
 * End event (BPMN 2.0.2, 10.5.3 and 13.5.4): ends its token. Terminate ends every token of its own scope; an error looks for the nearest
 * catcher outside and fails the case when there is none; messages, signals and escalations are sent and compensation is carried out before
 * the token ends; cancel undoes the transaction around it.
 */
export const endEvent: Element = {
  begin: (run, token, node) => {
    const beginning = throwEvent(run, token, node);
    if (beginning.kind !== 'done' || !run.draft.tokens.has(token.id)) return beginning;
    if (node.events?.some(({ kind }) => kind === 'cancel') && cancelTransaction(run, token)) return { kind: 'waits' };
    endMore(run, token, node);
    return beginning;
  },
  end: endMore,
};
