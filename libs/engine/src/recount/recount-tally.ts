import type { Instant } from '@liuzhuan/kernel';

/** What counting anew came to, in limits: due times of tasks, and timers. Those in which the calendar has no say are not among them. */
export interface RecountFigures {
  readonly earlier: number;
  readonly later: number;
  /** Comes to the same instant, or has passed and stays so. */
  readonly same: number;
  /** In working time, but it is not known any more since when. */
  readonly unclear: number;
}

/** Where a limit counted anew lies. */
export type Shift = 'earlier' | 'later' | 'same';

/** A limit that has passed stays as it is, unless it is to come after all. */
export function shiftOf(before: Instant, after: Instant, now: Instant): Shift {
  if (after === before || (after <= now && before <= now)) return 'same';
  return after < before ? 'earlier' : 'later';
}
