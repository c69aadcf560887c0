import type { Thing, Things } from './thing';

/** The same thing in both versions. */
export interface Pair {
  readonly before: Thing;
  readonly after: Thing;
}

export interface Matching {
  readonly pairs: readonly Pair[];
  readonly removed: readonly Thing[];
  readonly added: readonly Thing[];
  /** The id a thing of the earlier version has in the later one; its own when it is gone. */
  become(id: string): string;
}

/** What the matching must know beyond ids and names. */
export interface Likeness {
  /** Things of different families are never the same one, even with the same id. */
  readonly familyOf: (thing: Thing) => string;
  /** Ids of the things beside each thing; by them an unnamed thing with a new id is recognised. Flows: their two ends. */
  readonly neighboursOf: (thing: Thing, all: Things) => readonly string[];
  /** Types of which a file has one as a rule: the only one left on each side is the same, whatever it is called. */
  readonly single?: ReadonlySet<string>;
}

/** Pairs up the things of two versions: unchanged ids first, then type and name, then type and neighbours. Each is given once. */
export function matchThings(before: Things, after: Things, { familyOf, neighboursOf, single }: Likeness): Matching {
  const found = new Map<string, Thing>();
  const taken = new Set<string>();
  const give = (thing: Thing, other: Thing | undefined): void => {
    if (!other) return;
    found.set(thing.id, other);
    taken.add(other.id);
  };
  const become = (id: string): string => found.get(id)?.id ?? id;
  const rest = (): Thing[] => [...before.values()].filter(({ id }) => !found.has(id));
  const free = ({ type }: Thing): Thing[] => [...after.values()].filter((other) => other.type === type && !taken.has(other.id));

  for (const thing of before.values()) {
    const other = after.get(thing.id);
    if (other && familyOf(other) === familyOf(thing)) give(thing, other);
  }
  for (const thing of rest()) {
    const namesakes = (things: readonly Thing[]) => things.filter(({ type, name }) => type === thing.type && name === thing.name);
    const named = thing.name === '' || namesakes(rest()).length > 1 ? [] : namesakes(free(thing));
    if (named.length === 1) give(thing, named[0]);
  }
  for (const thing of rest()) {
    const others = single?.has(thing.type) === true && rest().filter(({ type }) => type === thing.type).length === 1 ? free(thing) : [];
    if (others.length === 1) give(thing, others[0]);
  }
  const around = (things: Things) => new Map([...things.values()].map((thing) => [thing.id, neighboursOf(thing, things)] as const));
  const [aroundBefore, aroundAfter] = rest().length === 0 ? [] : [around(before), around(after)];
  // Twice: a flow is known by its ends, which may themselves be known by their neighbours only.
  for (let round = 0; round < 2; round += 1) {
    for (const thing of rest()) {
      const wanted = (aroundBefore?.get(thing.id) ?? []).map(become);
      if (wanted.length === 0) continue;
      const placed = free(thing).filter((other) => sameMembers(wanted, aroundAfter?.get(other.id) ?? []));
      if (placed.length === 1) give(thing, placed[0]);
    }
  }
  const pairs = [...before.values()].flatMap((thing) => {
    const other = found.get(thing.id);
    return other ? [{ before: thing, after: other }] : [];
  });
  return { pairs, become, removed: rest(), added: [...after.values()].filter(({ id }) => !taken.has(id)) };
}

function sameMembers(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id));
}
