import type { Diagnostic, Instant, Result } from '@liuzhuan/kernel';
import { fail, ok } from '@liuzhuan/kernel';
import type { StartedTimer } from '@liuzhuan/machine';
import { buildCalendar, CHINA_CALENDAR, type Deadline, dueAt, isCycle, isPeriod, nextOccurrence, parseDeadline } from '@liuzhuan/worktime';

/** The calendar of every simulation. */
export const CALENDAR = buildCalendar(CHINA_CALENDAR);

/** When a timer set at `since` falls due; null when it does not (any more). The virtual clock never comes late, so nothing is made up for. */
export function timerDue({ kind, text, occurrence }: StartedTimer, since: Instant): Result<Instant | null, Diagnostic> {
  const parsed = parseDeadline(text);
  if (!parsed.ok) return fail(parsed.error);
  const deadline: Deadline =
    kind === 'cycle' && isPeriod(parsed.value) ? { kind: 'repetition', times: null, start: null, every: parsed.value } : parsed.value;
  if (!isCycle(deadline)) return ok(occurrence === 1 ? dueAt(deadline, since, CALENDAR, 'timer').instant : null);
  return ok(nextOccurrence(deadline, since, occurrence - 1, CALENDAR)?.instant ?? null);
}

/** The time a text of an `advance` step names, seen from now. */
export function timeOf(text: string, now: Instant): Result<Instant, Diagnostic> {
  const parsed = parseDeadline(text);
  return parsed.ok ? ok(dueAt(parsed.value, now, CALENDAR, 'timer').instant) : fail(parsed.error);
}
