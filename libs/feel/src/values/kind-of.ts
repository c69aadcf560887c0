import { FeelDate, FeelDateTime, FeelDuration, FeelRange, FeelTime } from 'feelin';
import { FeelCallable } from './feel-callable';
import type { FeelContext, FeelTemporal, FeelValue } from './feel-value';

/** The kind of a FEEL value, by the names DMN gives its types. */
export type FeelKind =
  | 'null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'date'
  | 'time'
  | 'date and time'
  | 'years and months duration'
  | 'days and time duration'
  | 'range'
  | 'function'
  | 'list'
  | 'context';

const OBJECT_KINDS = [
  [FeelDate, 'date'],
  [FeelTime, 'time'],
  [FeelDateTime, 'date and time'],
  [FeelRange, 'range'],
  [FeelCallable, 'function'],
] as const;

/** Tells the kind of a value. */
export function kindOf(value: FeelValue | undefined): FeelKind {
  if (value === null || value === undefined) return 'null';
  if (typeof value !== 'object') return typeof value as 'boolean' | 'number' | 'string';
  if (Array.isArray(value)) return 'list';
  if (Object.getPrototypeOf(value) === Object.prototype) return 'context';
  if (value instanceof FeelDuration) return value.yearsMonths ? 'years and months duration' : 'days and time duration';
  for (const [type, kind] of OBJECT_KINDS) if (value instanceof type) return kind;
  return 'context';
}

/** True for a context, i.e. names with values. */
export function isContext(value: FeelValue | undefined): value is FeelContext {
  return kindOf(value) === 'context';
}

/** True for a list. */
export function isList(value: FeelValue | undefined): value is readonly FeelValue[] {
  return Array.isArray(value);
}

/** True for a date, a time, or a date and time. */
export function isTemporal(value: FeelValue | undefined): value is FeelTemporal {
  return value instanceof FeelDate || value instanceof FeelTime || value instanceof FeelDateTime;
}
