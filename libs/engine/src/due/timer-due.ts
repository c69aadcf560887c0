import { type Diagnostic, type Instant, ok, type Result } from '@liuzhuan/kernel';
import { type Deadline, dueAt, type DueTime, isCycle, isPeriod, isWorkingTime, nextOccurrence, parseDeadline, type WorkCalendar } from '@liuzhuan/worktime';

/** A timer as it was set: its resolved text, since when it counts, and which time of a cycle it is (1, 2, …). */
export interface SetTimer {
  readonly kind: 'duration' | 'date' | 'cycle';
  readonly text: string;
  readonly since: Instant;
  readonly occurrence: number;
}

/**
 * When a timer falls due; null when it does not (any more). Counted from when it was set, so a cycle does not drift. A time in the past
 * is due at once. Times that an endless cycle missed while nothing ran are not made up for; those of a counted cycle are.
 */
export function timerDue({ kind, text, since, occurrence }: SetTimer, now: Instant, calendar: WorkCalendar): Result<DueTime | null, Diagnostic> {
  const parsed = parseDeadline(text);
  if (!parsed.ok) return parsed;
  const deadline = asCycle(parsed.value, kind);
  if (!isCycle(deadline)) return ok(occurrence === 1 ? dueAt(deadline, since, calendar, 'timer') : null);
  const due = nextOccurrence(deadline, since, occurrence - 1, calendar);
  const isEndless = deadline.kind === 'cron' || deadline.times === null;
  return ok(isEndless && occurrence > 1 && due && due.instant < now ? nextOccurrence(deadline, now, 0, calendar) : due);
}

/** A bare period as a cycle repeats without end. */
function asCycle(deadline: Deadline, kind: SetTimer['kind']): Deadline {
  return kind === 'cycle' && isPeriod(deadline) ? { kind: 'repetition', times: null, start: null, every: deadline } : deadline;
}

/** True for a timer that changes with the calendar. */
export function isWorkingTimer(text: string): boolean {
  const parsed = parseDeadline(text);
  return parsed.ok && isWorkingTime(parsed.value);
}
