import type { PairedColumn } from './pair-columns';
import type { Row } from './read-grid';

/** A row in both versions, with its place in each (from 0); one side is missing when it came or went. */
export interface PairedRow {
  readonly before?: Row;
  readonly after?: Row;
  readonly beforeAt: number;
  readonly afterAt: number;
}

/** Pairs up the rows of two versions of a table: by id, by all cells, by the tests on the inputs. */
export function pairRows(before: readonly Row[], after: readonly Row[], columns: readonly PairedColumn[]): readonly PairedRow[] {
  const shared = columns.filter((column) => column.before && column.after);
  const inputs = shared.filter(({ before: column }) => column?.kind === 'input');
  const contents = (row: Row, side: 'beforeAt' | 'afterAt', among: readonly PairedColumn[]) => JSON.stringify(among.map((column) => row.cells[column[side]] ?? ''));
  const signs: readonly ((row: Row, side: 'beforeAt' | 'afterAt') => string)[] = [({ id }) => id, (row, side) => contents(row, side, shared), (row, side) => contents(row, side, inputs)];
  const found = new Map<Row, Row>();
  const taken = new Set<Row>();
  for (const sign of signs) {
    for (const row of before) {
      if (found.has(row)) continue;
      const other = after.find((candidate) => !taken.has(candidate) && sign(candidate, 'afterAt') === sign(row, 'beforeAt'));
      if (!other) continue;
      found.set(row, other);
      taken.add(other);
    }
  }
  const gone = before.flatMap((row, beforeAt) => (found.has(row) ? [] : [{ before: row, beforeAt, afterAt: -1 }]));
  const origin = new Map([...found].map(([row, other]) => [other, row]));
  const now = after.map((row, afterAt): PairedRow => {
    const earlier = origin.get(row);
    return { after: row, afterAt, ...(earlier ? { before: earlier } : {}), beforeAt: earlier ? before.indexOf(earlier) : -1 };
  });
  return [...gone, ...now];
}
