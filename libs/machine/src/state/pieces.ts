import type { Snapshot } from '../run/snapshot';
import { type CaseState, LEAF_OF, type StateRoot, type TableName } from './case-state';
import { type Leaf, Shelf } from './shelf';
import { snapshotOf, stateOf } from './snapshot-view';

/** Where a piece of a stored case is kept: a letter for the table and the number of the leaf, `t12`. */
export type PieceKey = string;

/** Some rows of one table of a case. Plain JSON; opaque to those who store it. */
export type Piece = Leaf<unknown>;

/** What is not in pieces: small, read with every command. Plain JSON. */
export interface SnapshotRoot extends StateRoot {
  readonly pieces: 1;
}

/** A case in pieces. A piece that a step did not touch is the same object (`===`) afterwards. */
export interface SplitSnapshot {
  readonly root: SnapshotRoot;
  readonly pieces: ReadonlyMap<PieceKey, Piece>;
}

/** Letters of the tables. Part of the stored form. */
const LETTERS: { readonly [T in TableName]: string } = {
  scopes: 's',
  tokens: 't',
  visits: 'a',
  places: 'n',
  plans: 'm',
  results: 'r',
  performers: 'p',
};
const TABLES = Object.keys(LETTERS) as TableName[];

/** A table whose rows are only moved about. */
const tableOf = (state: CaseState, table: TableName): Shelf<unknown> => state[table] as Shelf<unknown>;

function rootOf({ status, counters, end, cancelledBy, root, conditional, programs }: CaseState): SnapshotRoot {
  return {
    pieces: 1,
    status,
    counters,
    ...(end ? { end } : {}),
    ...(cancelledBy === undefined ? {} : { cancelledBy }),
    ...(root === undefined ? {} : { root }),
    ...(conditional ? { conditional } : {}),
    programs,
  };
}

/** A piece that is looked into but was not loaded. Caught by {@link whenLoaded}; never seen by others. */
class PieceMissing extends Error {
  constructor(readonly key: PieceKey) {
    super(`Expected piece ${key} to be loaded but it is not`);
  }
}

/** The first piece that was missing. Kept beside the error, for an expression may turn an error into null. */
let missed: PieceKey | undefined;

/** Key for all pieces of a table: what goes through all tokens of a case needs them all. */
const ALL = '*';

/** Takes a case apart, to be stored for the first time. */
export function splitSnapshot(snapshot: Snapshot): SplitSnapshot {
  const state = stateOf(snapshot);
  const pieces = new Map<PieceKey, Piece>();
  for (const table of TABLES) for (const leaf of tableOf(state, table).leaves()) pieces.set(`${LETTERS[table]}${leaf.no}`, leaf);
  return { root: rootOf(state), pieces };
}

/** What a step (or several) has changed in a case that is stored in pieces: what to write, and with null what to delete. */
export interface ChangedPieces {
  readonly root: SnapshotRoot;
  readonly pieces: ReadonlyMap<PieceKey, Piece | null>;
}

/**
 * The pieces in which two snapshots of one case differ. Costs what differs, when the later one came out of steps on the earlier one. When it did not, and
 * the earlier one is partial, `t*` with null says that of this table nothing stays but what is given here.
 */
export function changedPieces(before: Snapshot, after: Snapshot): ChangedPieces {
  const [old, now] = [stateOf(before), stateOf(after)];
  const pieces = new Map<PieceKey, Piece | null>();
  for (const table of TABLES) {
    if (tableOf(old, table).isPartial && !tableOf(now, table).isPartial) pieces.set(`${LETTERS[table]}${ALL}`, null);
    for (const leaf of tableOf(now, table).changedSince(tableOf(old, table)))
      pieces.set(`${LETTERS[table]}${leaf.no}`, leaf.ids.length === 0 ? null : leaf);
  }
  return { root: rootOf(now), pieces };
}

/**
 * Puts a case together. With `partial` the pieces may be some of them: those known not to exist are given as null (`t*` with null: all of this table are
 * given), and looking into any other makes {@link whenLoaded} say so. Without, what is not given does not exist.
 */
export function joinSnapshot(
  root: SnapshotRoot,
  pieces: Iterable<readonly [PieceKey, Piece | null]>,
  { partial = false }: { readonly partial?: boolean } = {},
): Snapshot {
  const given = new Map(pieces);
  const { pieces: _format, ...rest } = root;
  const tables = Object.fromEntries(
    TABLES.map((table) => {
      const letter = LETTERS[table];
      const outside = (no: number | undefined): undefined => {
        const key = `${letter}${no ?? ALL}`;
        if (given.has(key) || given.has(`${letter}${ALL}`)) return undefined;
        missed ??= key;
        throw new PieceMissing(key);
      };
      const leaves = [...given].flatMap(([key, piece]) => (key.startsWith(letter) && piece ? [piece] : []));
      return [table, new Shelf<unknown>(LEAF_OF[table], undefined, partial ? outside : undefined).withLeaves(leaves)];
    }),
  ) as unknown as Omit<CaseState, keyof StateRoot>;
  return snapshotOf({ ...rest, ...tables });
}

/** What some work on a partial case came to, or the piece it needs: `t*` stands for all pieces of a table. */
export type Loaded<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'needs'; readonly piece: PieceKey };

/**
 * Does work on a case of which only some pieces are loaded. When it looks into a piece that is not there, the caller loads it, joins again and
 * repeats; a step is pure, so repeating is safe. The work must not have effects of its own.
 */
export function whenLoaded<T>(work: () => T): Loaded<T> {
  const around = missed;
  missed = undefined;
  try {
    const value = work();
    return missed === undefined ? { kind: 'done', value } : { kind: 'needs', piece: missed };
  } catch (error) {
    if (missed !== undefined) return { kind: 'needs', piece: missed };
    throw error;
  } finally {
    missed = around;
  }
}
