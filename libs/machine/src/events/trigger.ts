import { reject } from '../rejections';
import { occur } from '../run/events';
import { waitsOf } from '../run/waits';
import { type Handler, isToken, tokenFor } from './handler';

/** A timer fell due, a message or signal arrived, or a condition is declared to hold, at a node that a visit has opened. */
export const trigger: Handler<'trigger'> = (run, { activation, node: id, payload = {}, last }) => {
  const token = tokenFor(run, activation);
  if (!isToken(token)) return token;
  const wait = waitsOf(token, run.scopeProgramOf(token.scope)).find((candidate) => candidate.node === id && candidate.event);
  if (!wait) return reject('not-waiting', { node: id });
  occur(run, token, last ? { ...wait, last } : wait, payload);
  return undefined;
};
