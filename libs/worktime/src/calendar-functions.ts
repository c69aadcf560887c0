import type { Json } from '@liuzhuan/kernel';
import type { WorkCalendar } from './calendar';
import { type CivilDay, formatDate, isWritable, parseDate } from './civil-day';
import { instantOf, localOf, type LocalTime } from './local-time';
import { momentTime } from './moment-time';
import { parseMoment } from './parse-moment';
import { prepare, type PreparedCalendar } from './prepared-calendar';
import { type Direction, shiftWorkingDay, shiftWorkingDays } from './working-time';

/** A function that FEEL expressions can call. Bad arguments give null, as FEEL's own functions do. */
export type CalendarFunction = (...args: Json[]) => Json;

/** A function takes 100 years' worth of days at most. */
const MAX_DAYS = 36_525;

type Argument = { readonly date: CivilDay } | { readonly time: LocalTime };

/**
 * The calendar functions of FEEL expressions in diagrams. The first argument is a date (`2026-10-10`) or a date and time
 * (instant, with offset, with zone or local to the calendar); a date gives a date, a time gives an instant by the rules of `dueAt`.
 *
 * - `workingDaysAfter(x, n)`, `workingDaysBefore(x, n)`: n ≥ 0 working days later, earlier
 * - `daysBefore(x, n)`: n ≥ 0 calendar days earlier, same clock time
 * - `isWorkingDay(x)`: boolean
 * - `nextWorkingDay(x)`: the date of the first working day after x, also when x is a time
 */
export function calendarFunctions(calendar: WorkCalendar): Readonly<Record<string, CalendarFunction>> {
  const ready = prepare(calendar);
  const counted =
    (shiftDate: DateShift, shiftTime: TimeShift): CalendarFunction =>
    (...args) => {
      const argument = readArgument(args[0], ready);
      const count = args[1];
      if (!argument || args.length !== 2 || !isCount(count)) return null;
      if ('date' in argument) return written(shiftDate(argument.date, count));
      const time = shiftTime(argument.time, count);
      return isWritable(time.day) ? instantOf(time, ready.zone) : null;
    };
  const workingDays = (direction: Direction) =>
    counted(
      (date, count) => shiftWorkingDay(ready, date, count, direction),
      (time, count) => shiftWorkingDays(ready, time, count, direction),
    );
  const onDay =
    (answer: (day: CivilDay) => Json): CalendarFunction =>
    (...args) => {
      const argument = readArgument(args[0], ready);
      if (!argument || args.length !== 1) return null;
      return answer('date' in argument ? argument.date : argument.time.day);
    };
  return {
    workingDaysAfter: workingDays(1),
    workingDaysBefore: workingDays(-1),
    daysBefore: counted(
      (date, count) => date - count,
      ({ day, clock }, count) => ({ day: day - count, clock }),
    ),
    isWorkingDay: onDay((day) => ready.isWorking(day)),
    nextWorkingDay: onDay((day) => written(shiftWorkingDay(ready, day, 1, 1))),
  };
}

type DateShift = (date: CivilDay, count: number) => CivilDay;
type TimeShift = (time: LocalTime, count: number) => LocalTime;

function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_DAYS;
}

function readArgument(value: Json | undefined, calendar: PreparedCalendar): Argument | null {
  if (typeof value !== 'string') return null;
  const date = parseDate(value);
  if (date !== undefined) return isWritable(date) ? { date } : null;
  const moment = parseMoment(value);
  return moment ? { time: localOf(momentTime(moment, calendar, 'timer'), calendar.zone) } : null;
}

function written(day: CivilDay): string | null {
  return isWritable(day) ? formatDate(day) : null;
}
