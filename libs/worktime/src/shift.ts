import type { Instant } from '@liuzhuan/kernel';
import { addMonths } from './civil-day';
import type { Period, Span } from './deadline';
import type { DueTime } from './due-time';
import { epochOf, HOUR, instantOf, instantOfEpoch, localOf, type LocalTime, MINUTE } from './local-time';
import { officialWarnings, type PreparedCalendar } from './prepared-calendar';
import { addOfficeTime, type Direction, shiftWorkingDays, subtractOfficeTime } from './working-time';

/** A period added to (taken from) an instant. Only working time consults the holidays and can be warned about. */
export function shift(period: Period, from: Instant, calendar: PreparedCalendar, direction: Direction): DueTime {
  const local = localOf(from, calendar.zone);
  if (period.kind === 'span') return { instant: shiftSpan(period.span, from, local, calendar.zone, direction), warnings: [] };

  const result = shiftWorkingTime(period, local, calendar, direction);
  return { instant: instantOf(result, calendar.zone), warnings: officialWarnings(calendar, result.day, local.day) };
}

function shiftWorkingTime(
  period: Exclude<Period, { kind: 'span' }>,
  from: LocalTime,
  calendar: PreparedCalendar,
  direction: Direction,
): LocalTime {
  if (period.kind === 'working-days') return shiftWorkingDays(calendar, from, period.count, direction);
  return (direction > 0 ? addOfficeTime : subtractOfficeTime)(calendar, from, period.minutes * MINUTE);
}

function shiftSpan(span: Span, from: Instant, local: LocalTime, zone: string, direction: Direction): Instant {
  const months = (span.years ?? 0) * 12 + (span.months ?? 0);
  const days = (span.weeks ?? 0) * 7 + (span.days ?? 0);
  const clockTime = (span.hours ?? 0) * HOUR + (span.minutes ?? 0) * MINUTE + Math.round((span.seconds ?? 0) * 1_000);
  const byCalendar =
    months === 0 && days === 0
      ? from
      : instantOf({ day: addMonths(local.day, direction * months) + direction * days, clock: local.clock }, zone);
  return clockTime === 0 ? byCalendar : instantOfEpoch(epochOf(byCalendar) + direction * clockTime);
}

/** The period n times over: `P1M` × 3 = `P3M`, so that months counted from a start do not drift (31 Jan, 28 Feb, 31 Mar). */
export function times(period: Period, factor: number): Period {
  switch (period.kind) {
    case 'working-days':
      return { kind: 'working-days', count: period.count * factor };
    case 'office-time':
      return { kind: 'office-time', minutes: period.minutes * factor };
    case 'span':
      return { kind: 'span', span: Object.fromEntries(Object.entries(period.span).map(([name, figure]) => [name, figure * factor])) };
  }
}
