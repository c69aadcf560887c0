import { asInstant, Defect, type Instant } from '@liuzhuan/kernel';
import { Temporal } from 'temporal-polyfill';
import { civilDayOf, formatDate, isWritable, type CivilDay } from './civil-day';

/** Milliseconds of a minute, an hour, a day of 24 hours. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A wall clock reading in the calendar's time zone: the day and the milliseconds since its midnight. */
export interface LocalTime {
  readonly day: CivilDay;
  readonly clock: number;
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function epochOf(instant: Instant): number {
  const part = (from: number, to: number) => Number(instant.slice(from, to));
  const day = civilDayOf(part(0, 4), part(5, 7), part(8, 10));
  return day * DAY + part(11, 13) * HOUR + part(14, 16) * MINUTE + part(17, 19) * 1_000 + part(20, 23);
}

/** The canonical spelling of a point in time given in epoch milliseconds. */
export function instantOfEpoch(epoch: number): Instant {
  const day = Math.floor(epoch / DAY);
  // One day more at the beginning: east of Greenwich the first day of year 1 begins in year 0.
  if (!isWritable(day) && !isWritable(day + 1))
    throw new Defect(`Expected an instant in the years 1 to 9999 but got ${epoch} ms since 1970`);
  return asInstant(`${formatDate(day)}T${formatClock(epoch - day * DAY)}Z`);
}

/** `09:05:00.000` for the milliseconds since midnight. */
export function formatClock(clock: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(clock / HOUR)}:${two((clock % HOUR) / MINUTE)}:${two((clock % MINUTE) / 1_000)}.${String(clock % 1_000).padStart(3, '0')}`;
}

/** Offsets from UTC by zone and UTC day; `null` marks a day in which the offset changes (daylight saving). */
const offsets = new Map<string, Map<CivilDay, number | null>>();

function exactOffset(epoch: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
}

function offsetOfDay(day: CivilDay, zone: string): number | null {
  let ofZone = offsets.get(zone);
  if (!ofZone) offsets.set(zone, (ofZone = new Map()));
  let offset = ofZone.get(day);
  if (offset === undefined) {
    const first = exactOffset(day * DAY, zone);
    offset = first === exactOffset((day + 1) * DAY - 1, zone) ? first : null;
    ofZone.set(day, offset);
  }
  return offset;
}

/** What the clocks of the zone show at an instant. */
export function localOf(instant: Instant, zone: string): LocalTime {
  const epoch = epochOf(instant);
  const local = epoch + (offsetOfDay(Math.floor(epoch / DAY), zone) ?? exactOffset(epoch, zone));
  const day = Math.floor(local / DAY);
  return { day, clock: local - day * DAY };
}

/**
 * The instant at which the clocks of the zone show the time. A time the clocks skip is moved on by the gap, of a time shown
 * twice the first is taken (Temporal's "compatible").
 */
export function instantOf(local: LocalTime, zone: string): Instant {
  const today = offsetOfDay(local.day, zone);
  const settled = today !== null && today === offsetOfDay(local.day - 1, zone) && today === offsetOfDay(local.day + 1, zone);
  if (settled) return instantOfEpoch(local.day * DAY + local.clock - today);
  const plain = Temporal.PlainDateTime.from(`${formatDate(local.day)}T${formatClock(local.clock)}`);
  return instantOfEpoch(plain.toZonedDateTime(zone).epochMilliseconds);
}
