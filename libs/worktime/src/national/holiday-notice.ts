import { Defect } from '@liuzhuan/kernel';
import type { CalendarDay, NationalCalendar } from '../calendar';
import { formatDate, parseDate } from '../civil-day';

/** One holiday as a notice announces it. Dates are `2026-10-01` or, both ends included, `2026-10-01/2026-10-07`. */
export interface AnnouncedHoliday {
  readonly name: string;
  /** The address of the amending notice, where not the yearly one lays it down. */
  readonly source?: string;
  readonly off: readonly string[];
  /** Weekend days worked in exchange (调休上班). */
  readonly on: readonly string[];
}

/** 国务院办公厅关于某年部分节假日安排的通知. A notice may touch the last days of the year before. */
export interface HolidayNotice {
  /** Address or title of the notice. */
  readonly source: string;
  readonly holidays: readonly AnnouncedHoliday[];
}

/** Notices by the year they are for. */
export type HolidayNotices = Readonly<Record<string, HolidayNotice>>;

/** The national calendar that notices make: each makes its year official to its last day. */
export function calendarOfNotices(notices: HolidayNotices, timeZone = 'Asia/Shanghai'): NationalCalendar {
  const days = Object.values(notices).flatMap((notice) =>
    notice.holidays.flatMap(({ name, source = notice.source, off, on }) => [
      ...off.flatMap(datesOf).map((date): CalendarDay => ({ date, kind: 'holiday', name, source })),
      ...on.flatMap(datesOf).map((date): CalendarDay => ({ date, kind: 'workday', name, source })),
    ]),
  );
  return {
    timeZone,
    weekend: [6, 7],
    days: days.sort((a, b) => (a.date < b.date ? -1 : 1)),
    officialThrough: Object.fromEntries(Object.keys(notices).map((year) => [year, `${year}-12-31`])),
  };
}

function datesOf(span: string): readonly string[] {
  const [from, to] = span.split('/').map(parseDate);
  if (from === undefined) throw new Defect(`Expected a date or a span of dates but got "${span}"`);
  return Array.from({ length: (to ?? from) - from + 1 }, (_, index) => formatDate(from + index));
}
