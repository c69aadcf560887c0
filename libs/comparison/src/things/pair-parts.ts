import type { Part } from './thing';

/** The same part in both versions, or one that came or went. */
export interface PartPair {
  readonly kind: string;
  readonly before?: Part;
  readonly after?: Part;
}

export interface PartLikeness {
  /** What tells several parts of a kind apart; empty when nothing does. */
  readonly keyOf: (part: Part) => string;
  readonly isSame: (before: Part, after: Part) => boolean;
}

/**
 * Pairs up the parts of a thing, by kind and key; of several with the same key the equal ones first, the rest in their order. Parts that are
 * the same are left out: what is paired differs.
 */
export function pairParts(before: readonly Part[], after: readonly Part[], { keyOf, isSame }: PartLikeness): readonly PartPair[] {
  const groups = new Map<string, { kind: string; before: Part[]; after: Part[] }>();
  for (const side of ['before', 'after'] as const) {
    for (const part of side === 'before' ? before : after) {
      const id = JSON.stringify([part.kind, keyOf(part)]);
      const group = groups.get(id) ?? { kind: part.kind, before: [], after: [] };
      group[side].push(part);
      groups.set(id, group);
    }
  }
  return [...groups.values()].flatMap((group) => {
    const left = [...group.before];
    const came = group.after.filter((part) => {
      const at = left.findIndex((other) => isSame(other, part));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    return Array.from({ length: Math.max(left.length, came.length) }, (_, index) => ({ kind: group.kind, before: left[index], after: came[index] }));
  });
}
