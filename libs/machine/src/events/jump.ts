import type { NodeProgram } from '../program/node-program';
import { reject } from '../rejections';
import { assign } from '../run/assign';
import type { Run } from '../run/run';
import type { Token } from '../run/snapshot';
import { type Handler, isToken, tokenFor } from './handler';
import { takeAway } from './return';

/** Nodes no token comes to by itself, and joins, which count flows. */
export const isOutOfReach = (node: NodeProgram, joins: readonly string[]): boolean =>
  node.kind === 'boundaryEvent' || node.kind === 'startEvent' || node.watches !== undefined || joins.includes(node.id);

/** A signer of a plain task stands for the task as a whole. */
function wholeOf(run: Run, token: Token): Token {
  const { parent } = run.draft.scope(token.scope);
  const holder = parent === undefined ? undefined : run.draft.token(parent);
  return holder?.signing ? holder : token;
}

/** Jump: gives up one visit and puts its token on another node of the same scope. It stems from the visit given up, so a return finds back. */
export const jump: Handler<'jump'> = (run, { activation, to, variables = {} }) => {
  const named = tokenFor(run, activation);
  if (!isToken(named)) return named;
  const token = wholeOf(run, named);
  const { nodes, joins, kind } = run.scopeProgramOf(token.scope);
  const target = nodes[to];
  const free = !token.watching && !token.handles && !token.compensates && !token.resetting && kind !== 'members';
  if (!free || !target || isOutOfReach(target, joins)) return reject('jump-not-possible', { node: token.at, to });
  assign(run, token, variables);
  run.bear(to, { scope: token.scope, sources: [{ activation: token.activation }], ...(token.locals ? { locals: token.locals } : {}) });
  takeAway(run, run.draft.token(token.id));
  return undefined;
};
