import { reject } from '../rejections';
import { stick } from '../run/activity';
import { catchThrown } from '../run/throwing';
import { awaitsWork } from './complete';
import { type Handler, isToken, tokenFor } from './handler';

/**
 * Work failed. A BPMN error goes to the nearest catcher; without one, or without a code, the visit stands with an incident: work that
 * failed outside must not end a case.
 */
export const fail: Handler<'fail'> = (run, { activation, code, message, variables }) => {
  const token = tokenFor(run, activation);
  if (!isToken(token)) return token;
  if (!awaitsWork(run, token)) return reject('not-waiting', { node: token.at });
  if (code !== undefined && catchThrown(run, token.scope, token, { kind: 'error', code }, variables ?? {})) return undefined;
  if (token.incident) run.effect({ type: 'incident.clear', ...run.site(token) });
  const params = { node: token.at, message };
  const closing = token.resume ? null : 'cancelled';
  if (code === undefined) stick(run, token, { code: 'work-failed', params }, { phase: 'work' }, closing);
  else stick(run, token, { code: 'error-not-caught', params: { ...params, code } }, { phase: 'work' }, closing);
  return undefined;
};
