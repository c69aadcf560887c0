import type { FlowId, NodeId, ScopeProgram, Token } from '@liuzhuan/machine';
import { nextNodes } from './geography';

/** Where tokens may come to. */
export interface Spread {
  readonly nodes: ReadonlySet<NodeId>;
  readonly flows: ReadonlySet<FlowId>;
}

/**
 * Nodes and flows of a scope that some tokens may come to while all others stand still, choices and events as they please. More than what
 * is possible, never less: tokens are not used up. A parallel join lets through only when each of its flows may hold a token.
 * @param still tokens that stand still; those that wait at joins may be joined with
 */
export function spread(scope: ScopeProgram, moving: readonly Token[], still: readonly Token[] = []): Spread {
  const nodes = new Set<NodeId>();
  const flows = new Set<FlowId>();
  const held = new Set([...moving, ...still].flatMap(({ at, via }) => (via !== undefined && scope.joins.includes(at) ? [via] : [])));
  const pending: NodeId[] = [];
  const leave = (id: NodeId): void => {
    for (const flow of scope.nodes[id]?.outgoing ?? []) {
      if (flows.has(flow)) continue;
      flows.add(flow);
      arrive(scope.flows[flow]?.target ?? '');
    }
    const along = new Set(scope.nodes[id]?.outgoing.map((flow) => scope.flows[flow]?.target));
    for (const next of nextNodes(scope, id, 'all')) if (!along.has(next)) arrive(next);
  };
  const arrive = (id: NodeId): void => {
    const isParallel = scope.nodes[id]?.kind === 'parallelGateway' && scope.joins.includes(id);
    if (isParallel && !scope.nodes[id]?.incoming.every((flow) => flows.has(flow) || held.has(flow))) return;
    if (!nodes.has(id)) pending.push(id);
    nodes.add(id);
  };
  for (const { at, via } of moving) if (via === undefined || !scope.joins.includes(at)) leave(at);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) leave(id);
  return { nodes, flows };
}
