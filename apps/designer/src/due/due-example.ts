import type { BilingualText, Instant } from '@liuzhuan/kernel';
import { describeDeadline, dueAt, instantBefore, isCycle, isPeriod, parseDeadline, type WorkCalendar } from '@liuzhuan/worktime';

/** What a limit would mean for a task opened at a given moment. */
export interface DueExample {
  /** The limit in words. */
  readonly words: BilingualText;
  readonly due: Instant;
  /** When the reminder would go out. */
  readonly remind?: Instant;
  /** It rests on days whose holidays are not announced yet. */
  readonly uncertain: boolean;
}

/** Reckons an example; undefined when the literal cannot be read or is FEEL. */
export function dueExample(within: string, remindBefore: string, openedAt: Instant, calendar: WorkCalendar): DueExample | undefined {
  const parsed = parseDeadline(within);
  if (!parsed.ok || isCycle(parsed.value)) return undefined;
  const due = dueAt(parsed.value, openedAt, calendar);
  const before = parseDeadline(remindBefore);
  const remind = before.ok && isPeriod(before.value) ? instantBefore(before.value, due.instant, calendar).instant : undefined;
  return { words: describeDeadline(parsed.value), due: due.instant, remind, uncertain: due.warnings.length > 0 };
}
