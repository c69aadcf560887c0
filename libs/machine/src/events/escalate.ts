import { reject } from '../rejections';
import { catchThrown } from '../run/throwing';
import { awaitsWork } from './complete';
import { type Handler, isToken, tokenFor } from './handler';

/**
 * Whoever does the work of an activity escalates. The nearest catcher takes it and decides whether the work goes on; an escalation nobody
 * catches changes nothing (BPMN 2.0.2, 10.5.6).
 */
export const escalate: Handler<'escalate'> = (run, { activation, code, variables }) => {
  const token = tokenFor(run, activation);
  if (!isToken(token)) return token;
  if (!awaitsWork(run, token)) return reject('not-waiting', { node: token.at });
  catchThrown(run, token.scope, token, { kind: 'escalation', code }, variables ?? {});
  return undefined;
};
