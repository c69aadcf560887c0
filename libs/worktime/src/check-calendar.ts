import type { Diagnostic, Location } from '@liuzhuan/kernel';
import { Temporal } from 'temporal-polyfill';
import type { OfficePeriod, WorkCalendar } from './calendar';
import { parseDate } from './civil-day';
import { diagnose } from './codes';
import { DAY, HOUR, MINUTE } from './local-time';

const CLOCK = /^([01]\d|2[0-4]):([0-5]\d)$/;

/** Milliseconds since midnight of `08:30`, up to `24:00`; undefined when the text is no time of day. */
export function parseClock(text: string): number | undefined {
  const match = CLOCK.exec(text);
  if (!match) return undefined;
  const clock = Number(match[1]) * HOUR + Number(match[2]) * MINUTE;
  return clock <= DAY ? clock : undefined;
}

type Check = (calendar: WorkCalendar) => readonly Diagnostic[];

const at = (property: keyof WorkCalendar): Location => ({ property });

const CHECKS: readonly Check[] = [
  (calendar) => (isTimeZone(calendar.timeZone) ? [] : [diagnose('calendar-time-zone', at('timeZone'), { text: calendar.timeZone })]),
  (calendar) => {
    const known = calendar.weekend.every((weekday) => Number.isInteger(weekday) && weekday >= 1 && weekday <= 7);
    return known && new Set(calendar.weekend).size < 7 ? [] : [diagnose('calendar-weekend', at('weekend'))];
  },
  (calendar) => checkOfficeHours(calendar.officeHours),
  (calendar) =>
    calendar.days
      .filter((day) => parseDate(day.date) === undefined)
      .map((day) => diagnose('calendar-date', at('days'), { text: day.date })),
  (calendar) => {
    const dates = calendar.days.map((day) => day.date);
    const twice = new Set(dates.filter((date, index) => dates.indexOf(date) !== index));
    return [...twice].map((date) => diagnose('calendar-date-twice', at('days'), { date }));
  },
  (calendar) =>
    Object.entries(calendar.officialThrough)
      .filter(([year, date]) => parseDate(date) === undefined || date.slice(0, 4) !== year)
      .map(([year, date]) => diagnose('calendar-official-through', at('officialThrough'), { year, text: date })),
];

/** Everything wrong with a calendar's entries; empty when it can be used. Every other function expects a calendar that passes. */
export function checkCalendar(calendar: WorkCalendar): readonly Diagnostic[] {
  return CHECKS.flatMap((check) => check(calendar));
}

function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

function checkOfficeHours(periods: readonly OfficePeriod[]): readonly Diagnostic[] {
  if (periods.length === 0) return [diagnose('calendar-office-hours', at('officeHours'), { text: '' })];
  let earliest = 0;
  for (const { from, to } of periods) {
    const [start, end] = [parseClock(from), parseClock(to)];
    if (start === undefined || end === undefined || start < earliest || end <= start) {
      return [diagnose('calendar-office-hours', at('officeHours'), { text: `${from}–${to}` })];
    }
    earliest = end;
  }
  return [];
}
