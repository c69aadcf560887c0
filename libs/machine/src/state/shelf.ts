/** Rows that are copied, and stored, together: the unit of change. Plain JSON; `rows[n]` belongs to `ids[n]`. */
export interface Leaf<T> {
  readonly no: number;
  readonly ids: readonly string[];
  readonly rows: readonly T[];
}

type Branch<T> = readonly (Branch<T> | Leaf<T> | undefined)[];
type Node<T> = Branch<T> | Leaf<T> | undefined;

/** Answers for leaves a shelf does not hold: undefined = there is none; throws when it was not loaded. `undefined` asks for all of them. */
export type Outside = (no: number | undefined) => undefined;

const WIDTH = 32;

const isBranch = <T>(node: Node<T>): node is Branch<T> => Array.isArray(node);

/** Puts a leaf into a copy of the nodes above it; an empty leaf is taken out. `rest`: the digits of its number not used up yet. */
function put<T>(node: Node<T>, leaf: Leaf<T>, rest: number, depth: number): Node<T> {
  const isEmpty = leaf.ids.length === 0;
  if (!isBranch(node)) {
    if (node === undefined || node.no === leaf.no) return isEmpty ? undefined : leaf;
    if (isEmpty) return node;
  }
  const copy: (Branch<T> | Leaf<T> | undefined)[] = isBranch(node) ? node.slice() : new Array(WIDTH).fill(undefined);
  if (node !== undefined && !isBranch(node)) copy[Math.floor(node.no / WIDTH ** depth) % WIDTH] = node;
  const place = rest % WIDTH;
  copy[place] = put(copy[place], leaf, Math.floor(rest / WIDTH), depth + 1);
  return isEmpty && copy.every((child) => child === undefined) ? undefined : copy;
}

/** The nodes above leaves that are all new. */
function grown<T>(leaves: readonly (readonly [rest: number, leaf: Leaf<T>])[]): Node<T> {
  if (leaves.length < 2) return leaves[0]?.[1];
  const below: (readonly [number, Leaf<T>])[][] = Array.from({ length: WIDTH }, () => []);
  for (const [rest, leaf] of leaves) below[rest % WIDTH]?.push([Math.floor(rest / WIDTH), leaf]);
  return below.map((some) => (some.length === 0 ? undefined : grown(some)));
}

function leavesOf<T>(node: Node<T>, found: Leaf<T>[] = []): Leaf<T>[] {
  if (isBranch(node)) for (const child of node) leavesOf(child, found);
  else if (node) found.push(node);
  return found;
}

function* difference<T>(before: Node<T>, after: Node<T>): Generator<Leaf<T>> {
  if (before === after) return;
  if (isBranch(before) && isBranch(after)) {
    for (let place = 0; place < WIDTH; place += 1) yield* difference(before[place], after[place]);
    return;
  }
  const kept = new Set<number>();
  const known = new Map(leavesOf(before).map((leaf) => [leaf.no, leaf]));
  for (const leaf of leavesOf(after)) {
    kept.add(leaf.no);
    if (known.get(leaf.no) !== leaf) yield leaf;
  }
  for (const { no } of known.values()) if (!kept.has(no)) yield { no, ids: [], rows: [] };
}

/**
 * An immutable table of rows by id. A change copies the leaves it touches and the few nodes above them; everything else is shared with the
 * table before, however many rows there are.
 */
export class Shelf<T> {
  /** @param leafOf number of the leaf a row belongs to: follows from its id alone, so that one leaf can be fetched without the others */
  constructor(
    private readonly leafOf: (id: string) => number,
    private readonly root: Node<T> = undefined,
    private readonly outside?: Outside,
  ) {}

  /** Leaves may be missing. */
  get isPartial(): boolean {
    return this.outside !== undefined;
  }

  /** A new table. */
  static of<T>(leafOf: (id: string) => number, rows: Iterable<readonly [string, T]>): Shelf<T> {
    const leaves = new Map<number, { readonly no: number; readonly ids: string[]; readonly rows: T[] }>();
    for (const [id, row] of rows) {
      const no = leafOf(id);
      let leaf = leaves.get(no);
      if (!leaf) leaves.set(no, (leaf = { no, ids: [], rows: [] }));
      leaf.ids.push(id);
      leaf.rows.push(row);
    }
    return new Shelf(leafOf, grown([...leaves.values()].map((leaf) => [leaf.no, leaf] as const)));
  }

  get(id: string): T | undefined {
    const leaf = this.leaf(this.leafOf(id));
    if (!leaf) return undefined;
    const place = leaf.ids.indexOf(id);
    return place < 0 ? undefined : leaf.rows[place];
  }

  private leaf(no: number): Leaf<T> | undefined {
    let node = this.root;
    for (let rest = no; isBranch(node); rest = Math.floor(rest / WIDTH)) node = node[rest % WIDTH];
    return node?.no === no ? node : this.outside?.(no);
  }

  /** The table with rows set, or with `undefined` taken out. */
  with(changes: ReadonlyMap<string, T | undefined>): Shelf<T> {
    if (changes.size === 0) return this;
    const touched = new Map<number, { readonly ids: string[]; readonly rows: T[] }>();
    for (const [id, row] of changes) {
      const no = this.leafOf(id);
      let leaf = touched.get(no);
      if (!leaf) {
        const before = this.leaf(no);
        touched.set(no, (leaf = { ids: [...(before?.ids ?? [])], rows: [...(before?.rows ?? [])] }));
      }
      const place = leaf.ids.indexOf(id);
      if (row === undefined) {
        if (place < 0) continue;
        leaf.ids.splice(place, 1);
        leaf.rows.splice(place, 1);
      } else if (place < 0) {
        leaf.ids.push(id);
        leaf.rows.push(row);
      } else leaf.rows[place] = row;
    }
    return this.withLeaves([...touched].map(([no, { ids, rows }]) => ({ no, ids, rows })));
  }

  /** The table with whole leaves put in. */
  withLeaves(leaves: Iterable<Leaf<T>>): Shelf<T> {
    let { root } = this;
    for (const leaf of leaves) root = put(root, leaf, leaf.no, 0);
    return new Shelf(this.leafOf, root, this.outside);
  }

  /** Leaves that differ from those of an earlier table, emptied ones as empty leaves. Costs what differs, not what is there. */
  *changedSince(before: Shelf<T>): Generator<Leaf<T>> {
    yield* difference(before.root, this.root);
  }

  leaves(): readonly Leaf<T>[] {
    this.outside?.(undefined);
    return leavesOf(this.root);
  }

  values(): T[] {
    return this.leaves().flatMap(({ rows }) => rows);
  }

  entries(): [string, T][] {
    return this.leaves().flatMap(({ ids, rows }) => rows.map((row, place): [string, T] => [ids[place] as string, row]));
  }
}

/** Number of a local id, `t12` → 12: ids are compared by age, never by the order of keys (jsonb reorders keys). */
export const ageOf = (id: string): number => Number(id.slice(1));
/** Ids from oldest to youngest. */
export const byAge = (ids: Iterable<string>): string[] => [...ids].sort((a, b) => ageOf(a) - ageOf(b));

/** A small number that spreads names evenly. */
export function spread(name: string, among: number): number {
  let sum = 0;
  for (let place = 0; place < name.length; place += 1) sum = (sum * 31 + name.charCodeAt(place)) % 0x7fffffff;
  return sum % among;
}
