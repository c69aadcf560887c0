import type { NodeId, NodeProgram, ScopeProgram } from '@liuzhuan/machine';

/** Kinds that never rest: a step runs through them. */
const INSTANT: ReadonlySet<string> = new Set([
  'task',
  'scriptTask',
  'businessRuleTask',
  'exclusiveGateway',
  'parallelGateway',
  'inclusiveGateway',
  'intermediateThrowEvent',
]);

const isInstant = (node: NodeProgram | undefined): boolean =>
  node !== undefined &&
  !node.multiInstance &&
  !node.standardLoop &&
  (INSTANT.has(node.kind) || (node.kind === 'sendTask' && !node.service));

/**
 * Nodes on circles a step could turn in for ever when nothing but free choice decides. Data end such loops in a real case; here their
 * activities rest, so that each turn is a step of its own.
 */
export function instantCircles(scope: ScopeProgram): ReadonlySet<NodeId> {
  const circles = new Set<NodeId>();
  for (const { id } of Object.values(scope.nodes)) {
    if (!isInstant(scope.nodes[id])) continue;
    const seen = new Set<NodeId>();
    const pending = [id];
    for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
      for (const flow of scope.nodes[current]?.outgoing ?? []) {
        const target = scope.flows[flow]?.target ?? '';
        if (target === id) circles.add(id);
        if (seen.has(target) || !isInstant(scope.nodes[target])) continue;
        seen.add(target);
        pending.push(target);
      }
    }
  }
  return circles;
}
