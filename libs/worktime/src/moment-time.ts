import { Defect, type Instant } from '@liuzhuan/kernel';
import { type CivilDay, parseDate } from './civil-day';
import type { Moment } from './deadline';
import { HOUR, instantOf, MINUTE } from './local-time';
import type { PreparedCalendar } from './prepared-calendar';

/** What a bare date stands for: as a deadline the close of that day's office hours, as a timer its first moment. */
export type DateUse = 'deadline' | 'timer';

/** The instant of a fixed time. A date on a day off still ends at the usual closing time: the author has named that day. */
export function momentTime(moment: Moment, calendar: PreparedCalendar, use: DateUse): Instant {
  switch (moment.kind) {
    case 'instant':
      return moment.instant;
    case 'date':
      return instantOf({ day: dayOf(moment.date), clock: use === 'deadline' ? calendar.closing : 0 }, calendar.zone);
    case 'date-time': {
      const part = (from: number, to: number) => Number(moment.local.slice(from, to));
      const clock = part(11, 13) * HOUR + part(14, 16) * MINUTE + part(17, 19) * 1_000 + part(20, 23);
      return instantOf({ day: dayOf(moment.local.slice(0, 10)), clock }, calendar.zone);
    }
  }
}

function dayOf(date: string): CivilDay {
  const day = parseDate(date);
  if (day === undefined) throw new Defect(`Expected a date that parseDeadline has read but got "${date}"`);
  return day;
}
