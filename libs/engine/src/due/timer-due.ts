import { type Diagnostic, type Instant, ok, type Result } from '@liuzhuan/kernel';
import { type Cycle, type Deadline, dueAt, type DueTime, isCycle, isPeriod, isWorkingTime, nextOccurrence, parseDeadline, type WorkCalendar } from '@liuzhuan/worktime';

/** A timer as it was set: its resolved text, since when it counts, and which time of a cycle it is (1, 2, …). */
export interface SetTimer {
  readonly kind: 'duration' | 'date' | 'cycle';
  readonly text: string;
  readonly since: Instant;
  readonly occurrence: number;
}

/**
 * When a timer falls due; null when it does not (any more). Counted from when it was set, so a cycle does not drift. A time in the past
 * is due at once.
 */
export function timerDue(timer: SetTimer, calendar: WorkCalendar): Result<DueTime | null, Diagnostic> {
  const { since, occurrence } = timer;
  const deadline = deadlineOf(timer);
  if (!deadline.ok) return deadline;
  if (isCycle(deadline.value)) return ok(nextOccurrence(deadline.value, since, occurrence - 1, calendar));
  return ok(occurrence === 1 ? dueAt(deadline.value, since, calendar, 'timer') : null);
}

/**
 * What a timer that is set now counts from. Times that an endless cycle missed while nothing ran are not made up for: it begins anew; those of a
 * counted cycle are.
 */
export function withoutMissed(timer: SetTimer, now: Instant, calendar: WorkCalendar): SetTimer {
  const { kind, text, since, occurrence } = timer;
  const deadline = deadlineOf(timer);
  if (occurrence === 1 || !deadline.ok || !isEndless(deadline.value)) return timer;
  const due = nextOccurrence(deadline.value, since, occurrence - 1, calendar);
  return due && due.instant < now ? { kind, text, since: now, occurrence: 1 } : timer;
}

/** What the text says; a bare period as a cycle repeats without end. */
function deadlineOf({ kind, text }: SetTimer): Result<Deadline, Diagnostic> {
  const parsed = parseDeadline(text);
  return parsed.ok && kind === 'cycle' && isPeriod(parsed.value) ? ok({ kind: 'repetition', times: null, start: null, every: parsed.value }) : parsed;
}

function isEndless(deadline: Deadline): deadline is Cycle {
  return isCycle(deadline) && (deadline.kind === 'cron' || deadline.times === null);
}

/** True for a timer that changes with the calendar. */
export function isWorkingTimer(text: string): boolean {
  const parsed = parseDeadline(text);
  return parsed.ok && isWorkingTime(parsed.value);
}
