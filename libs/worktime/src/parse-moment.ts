import type { Instant } from '@liuzhuan/kernel';
import { Temporal } from 'temporal-polyfill';
import { parseDate } from './civil-day';
import type { Moment } from './deadline';
import { instantOfEpoch } from './local-time';

const LOOKS_LIKE = /^\d{4}-\d{1,2}-\d{1,2}([T ].*)?$/;
const LOCAL = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;
const ABSOLUTE = /(Z|[+-]\d{2}:?\d{2})$/i;
/** FEEL writes a zone as `@Asia/Shanghai`, Temporal as `[Asia/Shanghai]`. */
const ZONED = /^([^@[]+?)(?:Z|[+-]\d{2}:?\d{2})?(?:@([\w/+-]+)|\[([\w/+-]+)\])$/;

/** True when a text is meant as a date or a date-time, whether or not that date exists. */
export function looksLikeMoment(text: string): boolean {
  return LOOKS_LIKE.test(text);
}

/** Reads an ISO 8601 date or date-time, with or without offset or zone. Undefined when there is no such time. */
export function parseMoment(text: string): Moment | undefined {
  if (!looksLikeMoment(text) || text.startsWith('0000')) return undefined;
  if (parseDate(text) !== undefined) return { kind: 'date', date: text };
  try {
    const zoned = ZONED.exec(text);
    if (zoned) return { kind: 'instant', instant: toInstant(Temporal.ZonedDateTime.from(`${zoned[1]}[${zoned[2] ?? zoned[3]}]`)) };
    if (LOCAL.test(text)) {
      return { kind: 'date-time', local: Temporal.PlainDateTime.from(text).toString({ fractionalSecondDigits: 3 }) };
    }
    return ABSOLUTE.test(text) ? { kind: 'instant', instant: toInstant(Temporal.Instant.from(text)) } : undefined;
  } catch {
    return undefined;
  }
}

function toInstant(time: { readonly epochMilliseconds: number }): Instant {
  return instantOfEpoch(time.epochMilliseconds);
}
