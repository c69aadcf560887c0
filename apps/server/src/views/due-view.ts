import type { Due } from '@liuzhuan/contract';
import type { Instant } from '@liuzhuan/kernel';
import { dueState, type WorkCalendar } from '@liuzhuan/worktime';

/** A due date as the desk shows it: instant, the rule's words, how it stands and what is left in working time. */
export function dueView(due: Instant | null, text: string | null, now: Instant, calendar: WorkCalendar): Due | undefined {
  return due === null ? undefined : { at: due, text: text ?? '', ...dueState(due, now, calendar) };
}
