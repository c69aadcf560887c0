import { isInstant } from '@liuzhuan/kernel';

/** One page of a list. `next` asks for the page behind it; null on the last one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Which page: at most `limit` entries behind `cursor` (from the first one when absent). */
export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string;
}

/** A list's place: the sort keys of its last entry, ending with its id. */
export type Place = readonly (string | number)[];

/** Makes a page of rows of which one more than asked for was fetched. */
export function pageOf<T>(rows: readonly T[], limit: number, placeOf: (row: T) => Place): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? writeCursor(placeOf(last)) : null };
}

/** Cursors are opaque to callers. */
export function writeCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** What stands at each place of a cursor. */
export type PlaceShape = readonly ('instant' | 'text' | 'number')[];

const FITS: Record<PlaceShape[number], (part: unknown) => boolean> = {
  instant: (part) => part === 'infinity' || isInstant(part),
  text: (part) => typeof part === 'string',
  number: (part) => Number.isSafeInteger(part),
};

/** The place a cursor names; undefined when it is absent or none of ours: then the list begins at its first entry. */
export function readCursor(cursor: string | undefined, shape: PlaceShape): Place | undefined {
  if (!cursor) return undefined;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(place) && place.length === shape.length && shape.every((kind, index) => FITS[kind](place[index])) ? (place as Place) : undefined;
  } catch {
    return undefined;
  }
}
