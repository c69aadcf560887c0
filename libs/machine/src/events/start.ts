import { reject } from '../rejections';
import { enterScope, openScope } from '../run/scopes';
import type { Handler } from './handler';

/** A case begins: at the named start event, else at the none start events of the process (BPMN 2.0.2, 13.2). */
export const start: Handler<'start'> = (run, { program, startNode, variables }) => {
  const { root, scopes } = run.environment.program(program);
  const node = startNode === undefined ? undefined : scopes[root]?.nodes[startNode];
  if (startNode !== undefined && node?.kind !== 'startEvent' && !node?.instantiates) return reject('start-unknown', { node: startNode });
  const scope = openScope(run, { program, key: root, variables });
  if (!node?.instantiates) enterScope(run, scope, node && [node.id]);
  else {
    enterScope(run, scope, node.alongside ?? []);
    run.bear(node.id, { scope, sources: [], arrived: true });
  }
  return undefined;
};
