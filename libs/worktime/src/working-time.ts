import { type CivilDay } from './civil-day';
import type { LocalTime } from './local-time';
import type { PreparedCalendar } from './prepared-calendar';

/** Forwards or backwards in time. */
export type Direction = 1 | -1;

/** The nth working day after (before) a day, the day itself not counted. With n = 0: the day itself or else the next (previous) working day. */
export function shiftWorkingDay(calendar: PreparedCalendar, from: CivilDay, count: number, direction: Direction): CivilDay {
  let day = from;
  if (count === 0) while (!calendar.isWorking(day)) day += direction;
  for (let left = count; left > 0; ) {
    day += direction;
    if (calendar.isWorking(day)) left -= 1;
  }
  return day;
}

/**
 * The same clock time n working days later (reading 1 of the processes, also outside office hours). A count that begins on a
 * day off starts with the next working day's office hours; that whole office day is its first, so it ends at closing time: one
 * working day from Saturday is Monday 18:00, the close of business that ends a period by Art. 203 of the Civil Code.
 * Backwards it is the mirror: one working day before Saturday is Friday's opening.
 */
export function shiftWorkingDays(calendar: PreparedCalendar, from: LocalTime, count: number, direction: Direction): LocalTime {
  const day = shiftWorkingDay(calendar, from.day, count, direction);
  if (calendar.isWorking(from.day)) return { day, clock: from.clock };
  const endsAtClosing = count === 0 ? direction < 0 : direction > 0;
  return { day, clock: endsAtClosing ? calendar.closing : calendar.opening };
}

/** The moment after so much office time; time outside office hours does not count. */
export function addOfficeTime(calendar: PreparedCalendar, from: LocalTime, time: number): LocalTime {
  let { day, clock } = from;
  for (let left = time; ; day += 1, clock = 0) {
    if (!calendar.isWorking(day)) continue;
    for (const period of calendar.office) {
      const start = Math.max(clock, period.from);
      if (start >= period.to) continue;
      if (left <= period.to - start) return { day, clock: start + left };
      left -= period.to - start;
    }
  }
}

/** The latest moment from which so much office time remains until the given one. */
export function subtractOfficeTime(calendar: PreparedCalendar, from: LocalTime, time: number): LocalTime {
  let { day, clock } = from;
  for (let left = time; ; day -= 1, clock = Infinity) {
    if (!calendar.isWorking(day)) continue;
    for (const period of calendar.office.toReversed()) {
      const end = Math.min(clock, period.to);
      if (end <= period.from) continue;
      if (left <= end - period.from) return { day, clock: end - left };
      left -= end - period.from;
    }
  }
}

/** Office time on one day up to a clock time. */
function officeTimeUntil(calendar: PreparedCalendar, { day, clock }: LocalTime): number {
  if (!calendar.isWorking(day)) return 0;
  return calendar.office.reduce((sum, period) => sum + Math.max(0, Math.min(clock, period.to) - period.from), 0);
}

/** Office time from one moment to a later one. */
export function officeTimeBetween(calendar: PreparedCalendar, from: LocalTime, to: LocalTime): number {
  let time = officeTimeUntil(calendar, to) - officeTimeUntil(calendar, from);
  for (let day = from.day; day < to.day; day += 1) if (calendar.isWorking(day)) time += calendar.officeTime;
  return time;
}

/** The most whole working days that can be added to the first moment without passing the second, later one. */
export function wholeWorkingDaysBetween(calendar: PreparedCalendar, from: LocalTime, to: LocalTime): number {
  let count = 0;
  for (let day = from.day + 1; day <= to.day; day += 1) if (calendar.isWorking(day)) count += 1;
  const clock = calendar.isWorking(from.day) ? from.clock : calendar.closing;
  return count > 0 && calendar.isWorking(to.day) && to.clock < clock ? count - 1 : count;
}
