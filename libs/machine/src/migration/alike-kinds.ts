import type { NodeKind } from '../program/node-program';

/** Kinds between which a waiting token may change: it waits for the same thing. */
const ALIKE: readonly ReadonlySet<NodeKind>[] = [new Set(['userTask', 'manualTask']), new Set(['parallelGateway', 'inclusiveGateway'])];

/** Whether a token that waits at a node of the one kind can wait at a node of the other. */
export function areAlike(one: NodeKind, other: NodeKind): boolean {
  return one === other || ALIKE.some((kinds) => kinds.has(one) && kinds.has(other));
}
