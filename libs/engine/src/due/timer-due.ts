import { type Diagnostic, type Instant, ok, type Result } from '@liuzhuan/kernel';
import { type Cycle, type Deadline, dueAt, type DueTime, isCycle, isPeriod, isWorkingTime, nthOccurrence, parseDeadline, type WorkCalendar } from '@liuzhuan/worktime';

/** A timer as it was set: its resolved text, since when it counts, and which time of a cycle it is, of those since then (1, 2, …). */
export interface SetTimer {
  readonly kind: 'duration' | 'date' | 'cycle';
  readonly text: string;
  readonly since: Instant;
  readonly occurrence: number;
}

/**
 * When a timer falls due; null when it does not (any more). Counted from when it was set, so a cycle does not drift. A time in the past
 * is due at once; but the times that a cycle with a start of its own had before it was set are over: they use up its number of times.
 */
export function timerDue(timer: SetTimer, calendar: WorkCalendar): Result<DueTime | null, Diagnostic> {
  const { since, occurrence } = timer;
  const deadline = deadlineOf(timer);
  if (!deadline.ok) return deadline;
  if (isCycle(deadline.value)) return ok(nthOccurrence(deadline.value, since, occurrence, calendar));
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
  const due = nthOccurrence(deadline.value, since, occurrence, calendar);
  return due && due.instant < now ? { kind, text, since: now, occurrence: 1 } : timer;
}

/** True when a cycle comes for the last time although it has not come as often as it says: the times before it was set were part of its number. */
export function endsEarly(timer: SetTimer, calendar: WorkCalendar): boolean {
  const { since, occurrence } = timer;
  const deadline = deadlineOf(timer);
  if (!deadline.ok || deadline.value.kind !== 'repetition' || occurrence >= (deadline.value.times ?? 0)) return false;
  return nthOccurrence(deadline.value, since, occurrence + 1, calendar) === null;
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
