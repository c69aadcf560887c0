import type { FlowId, NodeId, ScopeProgram } from '../program/program';
import type { Token } from '../run/snapshot';

/** A parallel join that a token waits at or may still come to, and a flow by which none can come any more. */
export interface StarvedJoin {
  readonly join: NodeId;
  readonly flow: FlowId;
}

/**
 * Parallel joins of a scope that can never fire as its tokens stand: one of their flows is or can be reached, another cannot. A choice counts as
 * taking all of its flows, and a parallel join as passable once all of its flows can be reached: too much counts as reachable, so that a sound
 * process has no finding.
 */
export function starvedJoins(scope: ScopeProgram, tokens: readonly Token[]): readonly StarvedJoin[] {
  const reached = reachedFlows(scope, tokens);
  return scope.joins.flatMap((join) => {
    const { kind, incoming = [] } = scope.nodes[join] ?? {};
    const missing = incoming.find((flow) => !reached.has(flow));
    return kind !== 'parallelGateway' || missing === undefined || !incoming.some((flow) => reached.has(flow)) ? [] : [{ join, flow: missing }];
  });
}

/** Flows on which a token waits or that one may still take. */
function reachedFlows(scope: ScopeProgram, tokens: readonly Token[]): ReadonlySet<FlowId> {
  const reached = new Set<FlowId>();
  const passed = new Set<NodeId>();
  const joins = new Set(scope.joins);
  const pending: NodeId[] = [];
  const arrive = (flow: FlowId): void => {
    if (reached.has(flow)) return;
    reached.add(flow);
    const target = scope.nodes[scope.flows[flow]?.target ?? ''];
    if (!target) return;
    const waits = target.kind === 'parallelGateway' && joins.has(target.id) && !target.incoming.every((other) => reached.has(other));
    if (!waits) pending.push(target.id);
  };
  for (const { at, via, resume } of tokens) {
    if (joins.has(at) && !resume && via !== undefined) arrive(via);
    else pending.push(at);
  }
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const node = scope.nodes[id];
    if (!node || passed.has(id)) continue;
    passed.add(id);
    node.outgoing.forEach(arrive);
    pending.push(...(node.boundaries ?? []), ...linkedTo(scope, id));
  }
  return reached;
}

/** Catching links of the names a node throws. */
function linkedTo({ nodes }: ScopeProgram, id: NodeId): NodeId[] {
  const names = new Set((nodes[id]?.events ?? []).flatMap(({ kind, name }) => (kind === 'link' ? [name] : [])));
  return names.size === 0 ? [] : Object.values(nodes).flatMap((other) => (other.events?.some(({ kind, name }) => kind === 'link' && names.has(name)) ? [other.id] : []));
}
