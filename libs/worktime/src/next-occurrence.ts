import { asInstant, Defect, type Instant } from '@liuzhuan/kernel';
import type { WorkCalendar } from './calendar';
import type { Cycle } from './deadline';
import type { DueTime } from './due-time';
import { momentTime } from './moment-time';
import { cronOf } from './parse-cycle';
import { prepare, type PreparedCalendar } from './prepared-calendar';
import { shift, times } from './shift';

/** One time a cycle comes. */
export interface Occurrence extends DueTime {
  /** How many times it has come, this one included: the `count` to ask for the following one with. */
  readonly count: number;
}

type Repetition = Extract<Cycle, { kind: 'repetition' }>;

/**
 * The next time a cycle comes after `count` times; null when there is none.
 *
 * `armed` is when the cycle began to run and stays the same for all its occurrences: each is counted from there (or from the
 * cycle's own start), so that months do not drift. Occurrences before `armed` are over: they are not made up for but use up the
 * number of times. `previous`, the last occurrence, spares a cron text counting from `armed`.
 */
export function nextOccurrence(cycle: Cycle, armed: Instant, count: number, calendar: WorkCalendar, previous?: Instant): Occurrence | null {
  if (cycle.kind === 'cron') return nextCron(cycle.pattern, armed, count, calendar, previous);
  const ready = prepare(calendar);
  const next = firstNotBefore(cycle, armed, count + 1, ready);
  return cycle.times !== null && next > cycle.times ? null : { ...occurrence(cycle, armed, next, ready), count: next };
}

/**
 * The `nth` time a cycle comes since it was armed, counted from 1; null when it does not come so often. The times before `armed` have used up the number
 * of times, so `R5/2026-11-20/P1D` armed on the evening of the 22nd comes twice.
 */
export function nthOccurrence(cycle: Cycle, armed: Instant, nth: number, calendar: WorkCalendar): Occurrence | null {
  const first = nextOccurrence(cycle, armed, 0, calendar);
  return first && (nth === 1 ? first : nextOccurrence(cycle, armed, first.count + nth - 2, calendar));
}

/** The first occurrence after arming; of a repetition that is over its last one, which lies in the past. */
export function firstOccurrence(cycle: Cycle, armed: Instant, calendar: WorkCalendar): DueTime {
  const first = nextOccurrence(cycle, armed, 0, calendar);
  if (first) return { instant: first.instant, warnings: first.warnings };
  if (cycle.kind === 'repetition' && cycle.times !== null) return occurrence(cycle, armed, cycle.times, prepare(calendar));
  throw new Defect(`Expected a cycle that parseDeadline has read but ${JSON.stringify(cycle)} never comes`);
}

/** The nth occurrence, counted from 1. A cycle without start first comes one period after arming. */
function occurrence(cycle: Repetition, armed: Instant, index: number, calendar: PreparedCalendar): DueTime {
  if (!cycle.start) return shift(times(cycle.every, index), armed, calendar, 1);
  const start = momentTime(cycle.start, calendar, 'timer');
  return index === 1 ? { instant: start, warnings: [] } : shift(times(cycle.every, index - 1), start, calendar, 1);
}

/** The smallest index from `least` on whose occurrence is not before `armed`: doubling, then halving. A start may lie years back. */
function firstNotBefore(cycle: Repetition, armed: Instant, least: number, calendar: PreparedCalendar): number {
  const isOver = (index: number) => occurrence(cycle, armed, index, calendar).instant < armed;
  if (!cycle.start || !isOver(least)) return least;
  let [over, open] = [least, least * 2];
  while (isOver(open)) [over, open] = [open, open * 2];
  while (open - over > 1) {
    const middle = Math.floor((over + open) / 2);
    if (isOver(middle)) over = middle;
    else open = middle;
  }
  return open;
}

function nextCron(
  pattern: string,
  armed: Instant,
  count: number,
  calendar: WorkCalendar,
  previous: Instant | undefined,
): Occurrence | null {
  const cron = cronOf(pattern, calendar.timeZone);
  const run = previous ? cron.nextRun(previous) : cron.nextRuns(count + 1, armed)[count];
  return run ? { instant: asInstant(run.toISOString()), count: count + 1, warnings: [] } : null;
}
