declare const brand: unique symbol;

/** A point in time: ISO 8601, UTC, milliseconds, `2026-11-22T01:30:00.000Z`. Instants compare as strings. */
export type Instant = string & { readonly [brand]: 'Instant' };

const PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** True when the text is an {@link Instant} in its one canonical spelling. */
export function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && PATTERN.test(value);
}

/** Marks a text as an Instant. Throws a Defect when it is not in the canonical spelling. */
export function asInstant(value: string): Instant {
  if (!isInstant(value)) throw new Error(`Expected an ISO 8601 UTC instant with milliseconds but got "${value}"`);
  return value;
}
