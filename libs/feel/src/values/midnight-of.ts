import { type FeelDate, FeelDateTime } from 'feelin';

/** The first moment of a day, in UTC, as FEEL converts a date to a date and time (DMN 1.5, 10.3.2.9.4). */
export function midnightOf(day: FeelDate): FeelDateTime {
  return new FeelDateTime(day.unwrap().toPlainDateTime(), 'UTC');
}
