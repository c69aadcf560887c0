import type { FeelDate, FeelDateTime, FeelDuration, FeelRange, FeelTime } from 'feelin';
import type { FeelCallable } from './feel-callable';

/** A context inside an evaluation: names and values. */
export interface FeelContext {
  readonly [name: string]: FeelValue;
}
/** A point in time of FEEL: date, time, or date and time. */
export type FeelTemporal = FeelDate | FeelTime | FeelDateTime;
/** A value while an expression is evaluated (DMN 1.5, 10.3.2.2). Outside an evaluation there is only Json. */
export type FeelValue =
  | null
  | boolean
  | number
  | string
  | FeelTemporal
  | FeelDuration
  | FeelRange
  | FeelCallable
  | readonly FeelValue[]
  | FeelContext;
