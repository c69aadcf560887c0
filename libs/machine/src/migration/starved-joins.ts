import type { FlowId, NodeId, ScopeProgram } from '../program/program';
import type { Token } from '../run/snapshot';

/** A parallel join that some token waits at or may still come to, and the flow by which none can come any more. */
export interface StarvedJoin {
  readonly join: NodeId;
  readonly flow: FlowId;
}

/**
 * Parallel joins of a scope that can never fire as its tokens stand: a token waits there or can come there, and for one of its flows there is
 * no token that waits on it or can reach it. Reading too much into what is reachable keeps sound processes free of findings.
 */
export function starvedJoins(scope: ScopeProgram, tokens: readonly Token[]): readonly StarvedJoin[] {
  return scope.joins.flatMap((join) => {
    const node = scope.nodes[join];
    if (node?.kind !== 'parallelGateway') return [];
    const reached = new Set<FlowId>();
    for (const token of tokens) {
      const waits = token.at === join && !token.resume;
      if (waits && token.via !== undefined) reached.add(token.via);
      else for (const flow of flowsReachedFrom(scope, token.at, join)) reached.add(flow);
    }
    const missing = node.incoming.find((flow) => !reached.has(flow));
    return reached.size === 0 || missing === undefined || !node.incoming.some((flow) => reached.has(flow)) ? [] : [{ join, flow: missing }];
  });
}

/** Flows into a join that a token on a node can come by, boundary events, links and event sub-processes included. */
function flowsReachedFrom(scope: ScopeProgram, start: NodeId, join: NodeId): Set<FlowId> {
  const flows = new Set<FlowId>();
  const seen = new Set<NodeId>([start]);
  for (const id of seen) {
    const node = scope.nodes[id];
    for (const flow of node?.outgoing ?? []) {
      const target = scope.flows[flow]?.target;
      if (target === join) flows.add(flow);
      else if (target !== undefined) seen.add(target);
    }
    for (const boundary of node?.boundaries ?? []) seen.add(boundary);
    for (const name of (node?.events ?? []).flatMap((event) => (event.kind === 'link' ? [event.name] : []))) {
      for (const other of Object.values(scope.nodes)) if (other.events?.some((event) => event.kind === 'link' && event.name === name)) seen.add(other.id);
    }
  }
  return flows;
}
