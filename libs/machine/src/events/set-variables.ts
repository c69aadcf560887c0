import { reject } from '../rejections';
import { assignToScope } from '../run/assign';
import type { Handler } from './handler';

/** Sets variables of one scope, the case's own by default. */
export const setVariables: Handler<'setVariables'> = (run, { scope, variables }) => {
  const id = scope ?? run.draft.root?.id;
  if (id === undefined || !run.draft.scopes.has(id)) return reject('scope-unknown', { scope: id ?? '' });
  assignToScope(run, id, variables);
  return undefined;
};
