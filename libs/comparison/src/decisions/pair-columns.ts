import type { Column } from './read-grid';

/** A column in both versions, with its number among the columns of each; one side is missing when it came or went. */
export interface PairedColumn {
  readonly before?: Column;
  readonly after?: Column;
  readonly beforeAt: number;
  readonly afterAt: number;
}

/** What a column may be recognised by, the surest first. */
const SIGNS: readonly ((column: Column) => string)[] = [({ id }) => id, (column) => column.fields.get('inputExpression') ?? column.fields.get('name') ?? '', ({ label }) => label];

/** Pairs up the columns of two versions of a table: by id, by expression or name, by label. */
export function pairColumns(before: readonly Column[], after: readonly Column[]): readonly PairedColumn[] {
  const found = new Map<Column, Column>();
  const taken = new Set<Column>();
  for (const sign of SIGNS) {
    for (const column of before) {
      if (found.has(column) || sign(column) === '') continue;
      const other = after.find((candidate) => candidate.kind === column.kind && !taken.has(candidate) && sign(candidate) === sign(column));
      if (!other) continue;
      found.set(column, other);
      taken.add(other);
    }
  }
  const gone = before.map((column, beforeAt): PairedColumn => {
    const other = found.get(column);
    return { before: column, beforeAt, ...(other ? { after: other } : {}), afterAt: other ? after.indexOf(other) : -1 };
  });
  return [...gone, ...after.flatMap((column, afterAt) => (taken.has(column) ? [] : [{ after: column, beforeAt: -1, afterAt }]))];
}
