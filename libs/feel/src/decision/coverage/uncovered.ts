import type { AtomSet } from './dimensions';

/** A combination of values: one set per dimension. */
export type Box = readonly AtomSet[];

/** So many combinations are looked at before the question is left open. */
const MOST_VISITS = 50_000;

export interface Uncovered {
  /** Boxes that no cover reaches, disjoint, in order. */
  readonly boxes: readonly Box[];
  /** `all`: these are all; `some`: there are more; `undecided`: the space is too large, these are those found until then. */
  readonly extent: 'all' | 'some' | 'undecided';
}

/** Bits of a set. */
function bitsOf(set: AtomSet): readonly bigint[] {
  const bits: bigint[] = [];
  for (let rest = set; rest > 0n; rest &= rest - 1n) bits.push(rest & -rest);
  return bits;
}

/**
 * What of a box is left when covers are taken away. Goes through the dimensions one after the other, atoms that the same covers reach together,
 * and leaves off where one cover reaches all that follows.
 * @param limit boxes wanted at most
 */
export function uncovered(box: Box, covers: readonly Box[], limit: number): Uncovered {
  const boxes: Box[] = [];
  const clean = new Set<string>();
  let visits = 0;
  // The first dimension from which a cover reaches everything.
  const openFrom = covers.map((cover) => {
    let from = box.length;
    while (from > 0 && ((cover[from - 1] as AtomSet) & (box[from - 1] as AtomSet)) === box[from - 1]) from -= 1;
    return from;
  });

  const walk = (dimension: number, active: readonly number[], prefix: Box): boolean => {
    if (boxes.length > limit || visits > MOST_VISITS) return true;
    if (active.length === 0) return boxes.push([...prefix, ...box.slice(dimension)]) > 0;
    if (active.some((cover) => (openFrom[cover] as number) <= dimension)) return false;
    const key = `${dimension}:${active.join(',')}`;
    if (clean.has(key)) return false;
    visits += 1;
    const groups = new Map<string, { set: AtomSet; readonly active: readonly number[] }>();
    for (const bit of bitsOf(box[dimension] as AtomSet)) {
      const reached = active.filter((cover) => ((covers[cover]?.[dimension] ?? 0n) & bit) !== 0n);
      const group = groups.get(reached.join(','));
      if (group) group.set |= bit;
      else groups.set(reached.join(','), { set: bit, active: reached });
    }
    let found = false;
    for (const group of groups.values()) found = walk(dimension + 1, group.active, [...prefix, group.set]) || found;
    if (!found) clean.add(key);
    return found;
  };

  if (box.some((set) => set === 0n)) return { boxes, extent: 'all' };
  walk(
    0,
    covers.map((_, index) => index),
    [],
  );
  return { boxes: boxes.slice(0, limit), extent: visits > MOST_VISITS ? 'undecided' : boxes.length > limit ? 'some' : 'all' };
}

/** What two boxes have in common; undefined when nothing. */
export function intersection(one: Box, other: Box): Box | undefined {
  const common = one.map((set, index) => set & (other[index] as AtomSet));
  return common.some((set) => set === 0n) ? undefined : common;
}
