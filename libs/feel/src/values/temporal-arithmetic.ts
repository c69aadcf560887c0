import { duration, FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';
import { isZoned, lengthOf, millisecondsOf } from './chronology';
import type { FeelTemporal } from './feel-value';
import { durationOfMonths } from './long-duration';

const MINUTE_ZONE = /^[+-]\d{2}:\d{2}$|^[A-Za-z]/;

/** A years and months duration. Fractions of a month are cut off. Undefined when too long. */
export function monthsDuration(months: number): FeelDuration | undefined {
  return durationOfMonths(Math.trunc(months));
}

/** A days and time duration from milliseconds. Undefined when too long. */
export function millisecondsDuration(milliseconds: number): FeelDuration | undefined {
  const seconds = Math.abs(milliseconds) / 1000;
  const days = Math.floor(seconds / 86_400);
  const rest = (seconds - days * 86_400).toFixed(9).replace(/\.?0+$/, '');
  return duration(`${milliseconds < 0 ? '-' : ''}P${days}DT${rest === '' ? 0 : rest}S`) ?? undefined;
}

/** Moves a temporal value by a duration (DMN 1.5, table 55). A date moved by hours stays a date. Undefined where it does not apply, or beyond all calendars. */
export function addDuration(value: FeelTemporal, span: FeelDuration, sign: 1 | -1): FeelTemporal | undefined {
  try {
    return moved(value, span, sign);
  } catch {
    // Temporal tells only by throwing that a result is out of its range of years.
    return undefined;
  }
}

function moved(value: FeelTemporal, span: FeelDuration, sign: 1 | -1): FeelTemporal | undefined {
  const step = sign < 0 ? span.unwrap().negated() : span.unwrap();
  if (value instanceof FeelTime) return span.yearsMonths ? undefined : new FeelTime(value.unwrap().add(step), value.zone);
  if (value instanceof FeelDate) {
    return new FeelDate(value.unwrap().toPlainDateTime().add(step).toPlainDate());
  }
  if (value.zone === null || !MINUTE_ZONE.test(value.zone)) return new FeelDateTime(value.unwrap().add(step), value.zone);
  return new FeelDateTime(value.unwrap().toZonedDateTime(value.zone).add(step).toPlainDateTime(), value.zone);
}

/** Time from `right` to `left`; undefined when only one of two knows its zone (a date counts as midnight UTC). */
export function subtractTemporals(left: FeelTemporal, right: FeelTemporal): FeelDuration | undefined {
  const anchored = (value: FeelTemporal) => value instanceof FeelDate || isZoned(value);
  const loose = (value: FeelTemporal) => value instanceof FeelDate || !isZoned(value);
  const comparable = (anchored(left) && anchored(right)) || (loose(left) && loose(right));
  return comparable ? millisecondsDuration(millisecondsOf(left) - millisecondsOf(right)) : undefined;
}

/** Sum or difference of two durations of one kind; undefined for different kinds. */
export function addDurations(left: FeelDuration, right: FeelDuration, sign: 1 | -1): FeelDuration | undefined {
  if (left.yearsMonths !== right.yearsMonths) return undefined;
  return spanOf(left.yearsMonths, lengthOf(left) + sign * lengthOf(right));
}

/** A duration times a number. */
export function scaleDuration(span: FeelDuration, factor: number): FeelDuration | undefined {
  return spanOf(span.yearsMonths, lengthOf(span) * factor);
}

/** A duration divided by a number other than zero: not the same as times its reciprocal, which may fall short of a whole month. */
export function divideDuration(span: FeelDuration, divisor: number): FeelDuration | undefined {
  return spanOf(span.yearsMonths, lengthOf(span) / divisor);
}

function spanOf(yearsMonths: boolean, length: number): FeelDuration | undefined {
  return yearsMonths ? monthsDuration(length) : millisecondsDuration(length);
}
