import type { NodeId } from '../program/program';
import { ageOf } from '../run/draft';
import type { Snapshot, Token } from '../run/snapshot';

/** Tokens resting on a node, oldest first. */
export function tokensAt(snapshot: Snapshot, node: NodeId): Token[] {
  return Object.values(snapshot.tokens)
    .filter((token) => token.at === node)
    .sort((a, b) => ageOf(a.id) - ageOf(b.id));
}
