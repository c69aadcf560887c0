import type { NodeKind, NodeProgram } from '../program/node-program';
import type { NodeId, Program } from '../program/program';
import { areAlike } from './alike-kinds';
import { HUB } from '../program/vocabulary';

/** What a node of the old version has become, as far as the two drawings tell. */
export interface NodeProposal {
  readonly from: NodeId;
  readonly kind: NodeKind;
  readonly name: string;
  /** Absent: nothing in the new version is like it. */
  readonly to?: NodeId;
  /** `same`: the id is unchanged; `name`: the kind and the name are; `place`: it is of the same kind between the same neighbours. */
  readonly by?: 'same' | 'name' | 'place';
  /** Nodes of the new version at which what waits here can wait, for those who know better. */
  readonly candidates: readonly NodeId[];
}

/** Proposes for every node of the old version its counterpart in the new one: unchanged ids first, then names, then neighbours. Each new node is given once. */
export function proposeMapping(oldProgram: Program, newProgram: Program): readonly NodeProposal[] {
  const [before, after] = [nodesOf(oldProgram), nodesOf(newProgram)];
  const found = new Map<NodeId, { readonly to: NodeId; readonly by: NonNullable<NodeProposal['by']> }>();
  const taken = new Set<NodeId>();
  const give = (from: NodeId, to: NodeId, by: NonNullable<NodeProposal['by']>): void => {
    found.set(from, { to, by });
    taken.add(to);
  };
  for (const node of before.values()) if (after.get(node.id)?.kind === node.kind) give(node.id, node.id, 'same');
  const rest = (): NodeProgram[] => [...before.values()].filter(({ id }) => !found.has(id));
  const free = ({ kind }: NodeProgram): NodeProgram[] => [...after.values()].filter((other) => other.kind === kind && !taken.has(other.id) && !before.has(other.id));
  for (const node of rest()) {
    const named = node.name === '' ? [] : free(node).filter(({ name }) => name === node.name);
    if (named.length === 1 && named[0]) give(node.id, named[0].id, 'name');
  }
  const [aroundOld, aroundNew] = [neighbours(oldProgram), neighbours(newProgram)];
  for (const node of rest()) {
    const wanted = [...(aroundOld.get(node.id) ?? [])].map((id) => found.get(id)?.to ?? id);
    const placed = free(node).filter(({ id }) => wanted.length > 0 && wanted.every((neighbour) => aroundNew.get(id)?.has(neighbour)));
    if (placed.length === 1 && placed[0]) give(node.id, placed[0].id, 'place');
  }
  return [...before.values()].map(({ id, kind, name }) => {
    const candidates = [...after.values()].filter((other) => areAlike(kind, other.kind)).map((other) => other.id);
    return { from: id, kind, name, ...found.get(id), candidates };
  });
}

/** Nodes by id in the order drawn; members of a multi-instance activity are the activity. */
function nodesOf(program: Program): Map<NodeId, NodeProgram> {
  const nodes = new Map<NodeId, NodeProgram>();
  for (const scope of Object.values(program.scopes)) {
    if (scope.kind === 'members') continue;
    for (const node of Object.values(scope.nodes)) if (node.id !== HUB) nodes.set(node.id, node);
  }
  return nodes;
}

/** Nodes one flow away, and the activity a boundary event sits on. */
function neighbours({ scopes }: Program): ReadonlyMap<NodeId, ReadonlySet<NodeId>> {
  const around = new Map<NodeId, Set<NodeId>>();
  const add = (node: NodeId, other: NodeId): void => void around.set(node, (around.get(node) ?? new Set()).add(other));
  for (const { flows, nodes } of Object.values(scopes)) {
    for (const { source, target } of Object.values(flows)) {
      add(source, target);
      add(target, source);
    }
    for (const { id, attachedTo } of Object.values(nodes)) if (attachedTo !== undefined) add(id, attachedTo);
  }
  return around;
}
