import { endsEarly, type SetTimer, timerDue } from '@liuzhuan/engine';
import { type Diagnostic, fail, type Instant, ok, type Result } from '@liuzhuan/kernel';
import { buildCalendar, CHINA_CALENDAR, dueAt, parseDeadline } from '@liuzhuan/worktime';

/** The calendar of every simulation. */
export const CALENDAR = buildCalendar(CHINA_CALENDAR);

/** When a timer falls due; `last`: its cycle does not come again, although it has not come as often as its text says. */
export interface TimerFacts {
  readonly due?: Instant;
  readonly last?: true;
}

/** When a timer falls due; nothing when it does not (any more). The virtual clock never comes late, so nothing is made up for. */
export function timerFacts(timer: SetTimer): TimerFacts {
  const due = timerDue(timer, CALENDAR);
  return due.ok && due.value ? { due: due.value.instant, ...(endsEarly(timer, CALENDAR) && { last: true }) } : {};
}

/** The time a text of an `advance` step names, seen from now. */
export function timeOf(text: string, now: Instant): Result<Instant, Diagnostic> {
  const parsed = parseDeadline(text);
  return parsed.ok ? ok(dueAt(parsed.value, now, CALENDAR, 'timer').instant) : fail(parsed.error);
}
