import type { Instant } from '@liuzhuan/kernel';

/** A length of time, counted from an anchor. */
export type Period =
  /** `3 working days`, `3工作日`: by the holiday calendar, to the same clock time. */
  | { readonly kind: 'working-days'; readonly count: number }
  /** `2 working hours`: office time on working days, in minutes. */
  | { readonly kind: 'office-time'; readonly minutes: number }
  /** `P5D`, `PT90M`, `2 weeks`: calendar units to the same clock time, then clock time, holidays or not. */
  | { readonly kind: 'span'; readonly span: Span };

/** Years to seconds of an ISO 8601 duration; units that are not written are absent. Seconds may have a fraction. */
export interface Span {
  readonly years?: number;
  readonly months?: number;
  readonly weeks?: number;
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

/** A fixed time, whatever the anchor. */
export type Moment =
  /** `2026-10-10`: as a deadline until the close of office hours of that day (Art. 203 of the Civil Code), as a timer at its beginning. */
  | { readonly kind: 'date'; readonly date: string }
  /** `2026-10-10T17:00`: clock time in the calendar's zone, with seconds and milliseconds. */
  | { readonly kind: 'date-time'; readonly local: string }
  /** `2026-10-10T17:00+08:00`: the same everywhere. */
  | { readonly kind: 'instant'; readonly instant: Instant };

/** Something that comes again. */
export type Cycle =
  /** `R3/P1D`, `R/1 working day`, `R3/2026-10-10T09:00/P1D`: `times` null = without end; without `start` the first is one period after arming. */
  | { readonly kind: 'repetition'; readonly times: number | null; readonly start: Moment | null; readonly every: Period }
  /** `0 9 * * 1`: minute hour day month weekday, in the calendar's zone. */
  | { readonly kind: 'cron'; readonly pattern: string };

/** What a time limit in a diagram or form says: plain JSON. */
export type Deadline = Period | Moment | Cycle;

/** True for a length of time, which alone can be counted backwards (`instantBefore`). */
export function isPeriod(deadline: Deadline): deadline is Period {
  return deadline.kind === 'working-days' || deadline.kind === 'office-time' || deadline.kind === 'span';
}

/** True for a fixed time. */
export function isMoment(deadline: Deadline): deadline is Moment {
  return deadline.kind === 'date' || deadline.kind === 'date-time' || deadline.kind === 'instant';
}

/** True for something that comes again (`nextOccurrence`). */
export function isCycle(deadline: Deadline): deadline is Cycle {
  return deadline.kind === 'repetition' || deadline.kind === 'cron';
}

/** True for what is counted by days worked or office hours, and so changes with the calendar. A bare date ends with office hours, yet names its day itself: it is none. */
export function isWorkingTime(deadline: Deadline): boolean {
  if (deadline.kind === 'repetition') return isWorkingTime(deadline.every);
  return deadline.kind === 'working-days' || deadline.kind === 'office-time';
}
