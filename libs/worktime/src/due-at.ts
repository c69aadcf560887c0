import type { Instant } from '@liuzhuan/kernel';
import type { WorkCalendar } from './calendar';
import { type Deadline, isMoment, isPeriod, type Period } from './deadline';
import type { DueTime } from './due-time';
import { type DateUse, momentTime } from './moment-time';
import { firstOccurrence } from './next-occurrence';
import { prepare } from './prepared-calendar';
import { shift } from './shift';

/**
 * When a time limit that starts at the anchor ends.
 *
 * - working days: same clock time n working days later; from a day off the first counted day is the next working day, and the
 *   limit ends at closing time of the last
 * - office time: only office hours of working days count
 * - spans: calendar units in local time (31 January + P1M = 28 February), then clock time; holidays play no part
 * - dates and date-times: what they say, whatever the anchor; for a bare date `use` decides between closing time and midnight
 * - cycles: their first occurrence after being armed at the anchor
 *
 * Only working time consults the holidays, so only its results can carry the warning `calendar-not-official`.
 */
export function dueAt(deadline: Deadline, anchor: Instant, calendar: WorkCalendar, use: DateUse = 'deadline'): DueTime {
  if (isPeriod(deadline)) return shift(deadline, anchor, prepare(calendar), 1);
  if (isMoment(deadline)) return { instant: momentTime(deadline, prepare(calendar), use), warnings: [] };
  return firstOccurrence(deadline, anchor, calendar);
}

/** The latest time from which the whole period still lies before `end`: `1 working day` before a due date, `PT2H` before a meeting. */
export function instantBefore(period: Period, end: Instant, calendar: WorkCalendar): DueTime {
  return shift(period, end, prepare(calendar), -1);
}
