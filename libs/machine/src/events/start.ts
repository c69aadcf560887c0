import { reject } from '../rejections';
import { enterScope, openScope } from '../run/scopes';
import type { Handler } from './handler';

/** A case begins: at the named start event, else at the none start events of the process (BPMN 2.0.2, 13.2). */
export const start: Handler<'start'> = (run, { program, startNode, variables }) => {
  const { root, scopes } = run.environment.program(program);
  if (startNode !== undefined && scopes[root]?.nodes[startNode]?.kind !== 'startEvent') return reject('start-unknown', { node: startNode });
  const scope = openScope(run, { program, key: root, variables });
  enterScope(run, scope, startNode === undefined ? undefined : [startNode]);
  return undefined;
};
