import { Defect, type Instant } from '@liuzhuan/kernel';
import type { WorkCalendar } from './calendar';
import { type CivilDay, formatDate, isWritable, parseDate } from './civil-day';
import { formatClock, localOf } from './local-time';
import { prepare } from './prepared-calendar';
import { type Direction, shiftWorkingDay } from './working-time';

/** True for the text of a date that exists, `2026-02-17`: what people typed is checked with it before the functions here see it. */
export function isDate(text: string): boolean {
  const day = parseDate(text);
  return day !== undefined && isWritable(day);
}

/** The nth working day after a date, the date itself not counted; with 0 the date itself or else the next working day. */
export function workingDaysAfter(date: string, count: number, calendar: WorkCalendar): string {
  return shiftedDate(date, count, calendar, 1);
}

/** The nth working day before a date, the date itself not counted; with 0 the date itself or else the previous working day. */
export function workingDaysBefore(date: string, count: number, calendar: WorkCalendar): string {
  return shiftedDate(date, count, calendar, -1);
}

/** The first working day after a date. */
export function nextWorkingDay(date: string, calendar: WorkCalendar): string {
  return shiftedDate(date, 1, calendar, 1);
}

/** The date n calendar days before; with a negative figure after. */
export function daysBefore(date: string, count: number): string {
  return formatDate(dayOf(date) - count);
}

/** The date that the clocks of the calendar's zone show at an instant. */
export function dateOf(instant: Instant, calendar: WorkCalendar): string {
  return formatDate(localOf(instant, prepare(calendar).zone).day);
}

/** Date and time of an instant as the office's clocks show it, `2026-11-25 17:30`. */
export function localText(instant: Instant, calendar: WorkCalendar): string {
  const { day, clock } = localOf(instant, prepare(calendar).zone);
  return `${formatDate(day)} ${formatClock(clock).slice(0, 5)}`;
}

function shiftedDate(date: string, count: number, calendar: WorkCalendar, direction: Direction): string {
  return formatDate(shiftWorkingDay(prepare(calendar), dayOf(date), count, direction));
}

/** The day of a date that must exist. */
export function dayOf(date: string): CivilDay {
  const day = parseDate(date);
  if (day === undefined || !isWritable(day)) throw new Defect(`Expected a date such as 2026-02-17 but got "${date}"`);
  return day;
}
