import { reject } from '../rejections';
import { assignToScope } from '../run/assign';
import { enterScope } from '../run/scopes';
import type { Run } from '../run/run';
import type { Handler } from './handler';
import { isOutOfReach } from './jump';

/**
 * 重启: a case that has ended begins a new life, with the variables it had. From its beginning everything is done anew: who decided before, and
 * what could be undone, is forgotten. From a node named it takes up the old life there, so that both are kept.
 */
export const restart: Handler<'restart'> = (run, { node, variables = {} }) => {
  const { draft } = run;
  const { root } = draft;
  if (!root) return reject('restart-not-possible', { node: node ?? '' });
  const { nodes, joins, entries } = run.scopeProgramOf(root.id);
  const target = node === undefined ? undefined : nodes[node];
  const isStart = target === undefined || target.kind === 'startEvent';
  if (node === undefined ? entries.length === 0 : !target || (!isStart && isOutOfReach(target, joins))) return reject('restart-not-possible', { node: node ?? '' });
  draft.status = 'active';
  draft.end = undefined;
  draft.cancelledBy = undefined;
  if (isStart) forgetPast(run, root.id);
  assignToScope(run, root.id, variables);
  enterScope(run, root.id, node === undefined ? entries : [node]);
  return undefined;
};

function forgetPast(run: Run, root: string): void {
  const { compensations: _done, ...scope } = run.draft.scope(root);
  run.draft.scopes.set(root, scope);
  run.draft.performers.clear();
}
