import type { Instant } from '@liuzhuan/kernel';
import type { WorkCalendar } from './calendar';
import { localOf, MINUTE } from './local-time';
import { prepare } from './prepared-calendar';
import { officeTimeBetween, wholeWorkingDaysBetween } from './working-time';

/** Working time between two instants; both negative when the second lies before the first. */
export interface WorkingTime {
  /** Whole working days: the most that `dueAt` can add to the earlier instant without passing the later one. */
  readonly workingDays: number;
  /** Office time in full minutes, over all days in between (not the rest beside the working days). */
  readonly minutes: number;
}

/** How much working time lies between two instants. */
export function workingTimeBetween(from: Instant, to: Instant, calendar: WorkCalendar): WorkingTime {
  if (to < from) {
    const { workingDays, minutes } = workingTimeBetween(to, from, calendar);
    return { workingDays: 0 - workingDays, minutes: 0 - minutes };
  }
  const ready = prepare(calendar);
  const [start, end] = [localOf(from, ready.zone), localOf(to, ready.zone)];
  return {
    workingDays: wholeWorkingDaysBetween(ready, start, end),
    minutes: Math.floor(officeTimeBetween(ready, start, end) / MINUTE),
  };
}
