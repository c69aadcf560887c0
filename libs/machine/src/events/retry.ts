import { reject } from '../rejections';
import { open, proceed, resumeWork } from '../run/activity';
import { assign } from '../run/assign';
import { collect } from '../run/scopes';
import type { Token } from '../run/snapshot';
import { type Handler, isToken, tokenFor } from './handler';

/** Tries again where an incident stands, with corrected variables when given. */
export const retry: Handler<'retry'> = (run, { activation, variables = {} }) => {
  const stuck = tokenFor(run, activation);
  if (!isToken(stuck)) return stuck;
  const { incident, resume, ...rested } = stuck;
  if (!incident || !resume) return reject('no-incident', { node: stuck.at });
  run.effect({ type: 'incident.clear', ...run.site(stuck) });
  // Until the token moves it keeps `resume`: nothing it waited for before the incident is open.
  const reopens = resume.phase === 'open' || resume.phase === 'work';
  const token: Token = reopens ? rested : { ...rested, resume };
  run.draft.tokens.set(token.id, token);
  assign(run, token, variables);
  const current = run.draft.token(token.id);
  switch (resume.phase) {
    case 'open':
      open(run, current);
      break;
    case 'work':
      resumeWork(run, current);
      break;
    case 'collect':
      collect(run, current);
      break;
    case 'outputs':
      proceed(run, current, run.node(current.scope, resume.node), resume.event);
      break;
    case 'send':
      run.send(current.id, resume.event);
  }
  return undefined;
};
