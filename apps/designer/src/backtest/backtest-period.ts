/** Local dates, `YYYY-MM-DD`, both inclusive. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

const DAY_MS = 86_400_000;
/** The offices' time has no summer time: UTC+8. */
const OFFICE_MS = 8 * 3_600_000;
const dateOf = (instant: number): string => new Date(instant + OFFICE_MS).toISOString().slice(0, 10);

/** The ninety days up to the given instant (milliseconds). */
export function lastQuarter(now: number): Period {
  return { from: dateOf(now - 90 * DAY_MS), until: dateOf(now) };
}

/** Beginning of the first day, and end of the last, as instants; undefined when a date is missing or they are the wrong way round. */
export function boundsOf({ from, until }: Period): { readonly from: string; readonly until: string } | undefined {
  const [first, last] = [Date.parse(`${from}T00:00:00.000+08:00`), Date.parse(`${until}T00:00:00.000+08:00`)];
  if (Number.isNaN(first) || Number.isNaN(last) || first > last) return undefined;
  return { from: new Date(first).toISOString(), until: new Date(last + DAY_MS).toISOString() };
}
