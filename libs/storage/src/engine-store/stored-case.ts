import { type ChangedPieces, changedPieces, type ChangeSet, type Loaded, type PieceKey, splitSnapshot } from '@liuzhuan/engine';
import type { CasePart } from './case-part';
import { rangeOf } from './piece-range';

/** A case as a write puts it down: the text of its row, and of a large one the pieces that changed. */
export interface StoredCase {
  readonly row: string;
  readonly written: readonly object[];
  readonly gone: readonly object[];
}

/** Pieces remembered for the next step at most. */
const LIKELY = 32;

/**
 * Puts a case down. One that is kept in pieces stays so; another one is taken apart once its row is longer than `pieceFrom` characters. Cases below that
 * cost no more than their row.
 */
export function storedCase(changes: ChangeSet, { instance: before }: Loaded, part: CasePart | undefined, pieceFrom: number): StoredCase {
  const { state } = changes.instance;
  if (part && before) {
    const changed = changedPieces(before.state, state);
    return inPieces(changes, changed, [...changed.pieces.keys(), ...part.asked]);
  }
  const row = JSON.stringify(rowOf(changes, state, null));
  if (row.length <= pieceFrom) return { row, written: [], gone: [] };
  const split = splitSnapshot(state);
  return inPieces(changes, split, [...split.pieces.keys()].filter(isOld));
}

/** Those of the case itself, before any member's. */
const isOld = (key: PieceKey): boolean => key.startsWith('p') || Number(key.slice(1)) < 2;

function inPieces(changes: ChangeSet, { root, pieces }: ChangedPieces, likely: readonly PieceKey[]): StoredCase {
  const { id } = changes.instance;
  const present = [...pieces].filter(([, piece]) => piece !== null);
  const keys = [...new Set(likely)].filter((key) => !key.endsWith('*') && pieces.get(key) !== null);
  return {
    row: JSON.stringify(rowOf(changes, root, keys.slice(0, LIKELY))),
    written: present.map(([piece, content]) => ({ instance: id, piece, content })),
    gone: [...pieces].flatMap(([key, piece]) => (piece === null ? [{ instance: id, ...rangeOf(key), kept: key.endsWith('*') ? present.map(([other]) => other) : [] }] : [])),
  };
}

function rowOf({ instance: { organisation: _, ...row }, history }: ChangeSet, state: object, pieces: readonly PieceKey[] | null): object {
  const historySeq = history.reduce((highest, entry) => Math.max(highest, entry.seq), 0);
  return { ...row, process: row.definition.split(':')[0], historySeq, state, pieces };
}
