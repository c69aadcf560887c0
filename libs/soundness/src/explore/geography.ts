import type { NodeId, Program, ScopeProgram } from '@liuzhuan/machine';

const key = (scope: string, node: NodeId): string => `${scope} ${node}`;

/** Nodes a token on a node may come to next by itself: along flows, through links, and by boundary events of the given kinds. */
export function nextNodes(scope: ScopeProgram, id: NodeId, boundaries: 'all' | 'interrupting'): NodeId[] {
  const node = scope.nodes[id];
  if (!node) return [];
  const along = node.outgoing.flatMap((flow) => scope.flows[flow]?.target ?? []);
  const beside = (node.boundaries ?? []).filter((boundary) => boundaries === 'all' || scope.nodes[boundary]?.interrupting !== false);
  const link = node.kind === 'intermediateThrowEvent' ? node.events?.find((event) => event.kind === 'link') : undefined;
  const jumps = link
    ? Object.values(scope.nodes).filter(
        ({ kind, events }) =>
          kind === 'intermediateCatchEvent' && events?.some((event) => event.kind === 'link' && event.name === link.name),
      )
    : [];
  return [...along, ...beside, ...jumps.map((jump) => jump.id)];
}

/** All nodes reachable from the given ones, themselves included. */
export function reachableNodes(scope: ScopeProgram, starts: Iterable<NodeId>, boundaries: 'all' | 'interrupting' = 'all'): Set<NodeId> {
  const seen = new Set<NodeId>(starts);
  for (const id of seen) for (const next of nextNodes(scope, id, boundaries)) seen.add(next);
  return seen;
}

/** What can be said of places without running anything. */
export class Geography {
  private readonly joins = new Set<string>();
  private readonly main = new Set<string>();

  constructor(readonly program: Program) {
    for (const scope of Object.values(program.scopes)) {
      for (const join of scope.joins) this.joins.add(key(scope.key, join));
      const starts = [...scope.entries, ...Object.values(scope.nodes).flatMap(({ id, kind }) => (kind === 'startEvent' ? [id] : []))];
      for (const node of reachableNodes(scope, starts, 'interrupting')) this.main.add(key(scope.key, node));
    }
  }

  isJoin(scope: string, node: NodeId): boolean {
    return this.joins.has(key(scope, node));
  }

  /**
   * On a way that only a non-interrupting boundary event opens (a reminder, a notice): it may be gone several times side by side, which its
   * author means.
   */
  isAside(scope: string, node: NodeId): boolean {
    return !this.main.has(key(scope, node));
  }
}
