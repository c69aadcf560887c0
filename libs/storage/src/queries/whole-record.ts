import { type InstanceRecord, joinSnapshot, type Piece, type SnapshotRoot } from '@liuzhuan/engine';

/** A case as `recordJson.wholeInstance` gives it: of a large one the root, and all of its pieces. */
export type StoredRecord =
  | (InstanceRecord & { readonly pieces?: null })
  | (Omit<InstanceRecord, 'state'> & { readonly state: SnapshotRoot; readonly pieces: Readonly<Record<string, Piece>> });

const isInPieces = (record: StoredRecord): record is Extract<StoredRecord, { readonly state: SnapshotRoot }> => 'pieces' in record.state;

/** The record of a case with its whole state, however it is stored. */
export function wholeRecord(record: StoredRecord): InstanceRecord {
  if (!isInPieces(record)) {
    const { pieces: _none, ...whole } = record;
    return whole;
  }
  const { pieces, state, ...rest } = record;
  return { ...rest, state: joinSnapshot(state, Object.entries(pieces)) };
}
