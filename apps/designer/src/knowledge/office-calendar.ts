import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';

/** The calendar by which examples are reckoned: the announced days of the country and the usual office hours. */
export const OFFICE_CALENDAR = buildCalendar(CHINA_CALENDAR);
