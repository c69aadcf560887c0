import type { ColumnOptions } from 'typeorm';

/** Column of an Instant: milliseconds, as in the one spelling of instants. */
export const INSTANT = { type: 'timestamp with time zone', precision: 3 } as const satisfies ColumnOptions;
