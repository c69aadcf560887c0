import { FeelDate, FeelDateTime, type FeelDuration, parseDate } from 'feelin';
import { Defect } from '@liuzhuan/kernel';
import type { FeelTemporal } from './feel-value';

/** Offsets with seconds, which Temporal refuses as time zones. */
const SECONDS_OFFSET = /^([+-])(\d{2}):(\d{2}):(\d{2})$/;
const NANOS_PER_MILLI = 1e6;
const REFERENCE = referenceDay();

/** The day on which times of day are compared. */
function referenceDay() {
  const day = parseDate('1970-01-01');
  if (!day) throw new Defect('Expected feelin to read 1970-01-01 but it gave null');
  return day.unwrap();
}

function offsetSeconds(zone: string): number | null {
  const match = SECONDS_OFFSET.exec(zone);
  if (!match) return null;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4]));
}

function epochOf(local: ReturnType<FeelDateTime['unwrap']>, zone: string | null): number {
  const seconds = zone === null ? null : offsetSeconds(zone);
  const base = local.toZonedDateTime(zone === null || seconds !== null ? 'UTC' : zone);
  return base.epochMilliseconds - (seconds ?? 0) * 1000;
}

/** Place of a temporal value on its own line, in milliseconds. A value without zone is read as UTC. Only values of one kind may be compared. */
export function millisecondsOf(value: FeelTemporal): number {
  if (value instanceof FeelDate) return epochOf(value.unwrap().toPlainDateTime(), null);
  if (value instanceof FeelDateTime) return epochOf(value.unwrap(), value.zone);
  return epochOf(REFERENCE.toPlainDateTime(value.unwrap()), value.zone);
}

/** Length of a duration: months of a years and months duration, milliseconds of a days and time duration. */
export function lengthOf(value: FeelDuration): number {
  const span = value.unwrap();
  if (value.yearsMonths) return span.years * 12 + span.months;
  const hours = (span.weeks * 7 + span.days) * 24 + span.hours;
  return ((hours * 60 + span.minutes) * 60 + span.seconds) * 1000 + span.milliseconds + (span.microseconds * 1000 + span.nanoseconds) / NANOS_PER_MILLI;
}

/** True when the value carries a time zone or an offset. */
export function isZoned(value: FeelTemporal): boolean {
  return !(value instanceof FeelDate) && value.zone !== null;
}

/** The day of a year, month and day; null when there is no such day. */
export function dayOf(year: number, month: number, day: number): ReturnType<FeelDate['unwrap']> | null {
  try {
    return REFERENCE.with({ year, month, day }, { overflow: 'reject' });
  } catch {
    // Temporal tells a day that does not exist only by throwing.
    return null;
  }
}
