import type { PieceKey } from '@liuzhuan/engine';

/** Keys a request means, in the order of bytes: one piece, or with `t*` all of a table. */
export interface PieceRange {
  readonly first: PieceKey;
  readonly last: PieceKey;
}

/** The byte behind the digits. */
const BEHIND = ':';

export function rangeOf(key: PieceKey): PieceRange {
  if (!key.endsWith('*')) return { first: key, last: key };
  const table = key.slice(0, -1);
  return { first: table, last: `${table}${BEHIND}` };
}
