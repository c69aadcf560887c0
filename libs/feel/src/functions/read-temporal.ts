import { duration, FeelDate, FeelDateTime, type FeelDuration, type FeelTime, parseTime } from 'feelin';
import { dayOf } from '../values/chronology';
import { readLongDuration } from '../values/long-duration';

const DATE = /^(-?(?:\d{4}|[1-9]\d{4,8}))-(\d{2})-(\d{2})$/;
const TIME = /^\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-7]):[0-5]\d(?::[0-5]\d)?|[+-]18:00(?::00)?|@[\w/+-]+)?$/i;
const DURATION = /^-?P/;
/** Temporal reads at most nanoseconds. */
const BEYOND_NANOS = /(\.\d{9})\d+/;

/** Reads `2026-01-31` (XML Schema spelling, years may have more digits or a minus). Null when it is no such date. */
export function readDate(text: string): FeelDate | null {
  const match = DATE.exec(text);
  const day = match && dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return day ? new FeelDate(day) : null;
}

/** Reads `10:30:00`, with fraction, `Z`, offset or `@Zone` as may be. Null when it is no such time. */
export function readTime(text: string): FeelTime | null {
  return TIME.test(text) ? parseTime(text.replace(BEYOND_NANOS, '$1')) : null;
}

/** Reads `2026-01-31T10:30:00Z`; a date alone means its midnight without zone. Null when it is no such point. */
export function readDateTime(text: string): FeelDateTime | null {
  const split = text.indexOf('T');
  const day = readDate(split < 0 ? text : text.slice(0, split));
  if (!day) return null;
  if (split < 0) return new FeelDateTime(day.unwrap().toPlainDateTime(), null);
  const time = readTime(text.slice(split + 1));
  return time && new FeelDateTime(day.unwrap().toPlainDateTime(time.unwrap()), time.zone);
}

/** Reads `P1Y2M`, `P3DT4H`. Null when it is no such duration. */
export function readDuration(text: string): FeelDuration | null {
  return DURATION.test(text) ? (duration(text.replace(BEYOND_NANOS, '$1').replace(/\.S$/, 'S')) ?? readLongDuration(text)) : null;
}
