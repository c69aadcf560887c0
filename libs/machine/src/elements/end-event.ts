import { catchError } from '../run/errors';
import { cancelTokens, endCase } from '../run/scopes';
import type { Element } from './element';
import { throwEvent } from './throw-event';

/**
 * End event (BPMN 2.0.2, 10.5.3 and 13.5.4): ends its token. Terminate ends every token of its own scope; an error looks for the nearest
 * catcher outside and fails the case when there is none; a message or signal is sent before the token ends.
 */
export const endEvent: Element = {
  begin: throwEvent,
  end: (run, token, node) => {
    const [event] = node.events ?? [];
    if (event?.kind === 'terminate') cancelTokens(run, token.scope, 'cancelled', token.id);
    if (event?.kind !== 'error') return;
    const { parent } = run.draft.scope(token.scope);
    const error = event.code ?? '';
    if (!catchError(run, parent === undefined ? undefined : run.draft.token(parent), error, {}))
      endCase(run, 'failed', { node: node.id, error });
  },
};
