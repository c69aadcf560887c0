import { FeelDate, FeelDateTime, FeelDuration, FeelRange, FeelTime } from 'feelin';
import { entryOf } from './context-entry';
import { isContext } from './kind-of';
import type { FeelValue } from './feel-value';

type Properties<T> = Readonly<Record<string, (value: T) => FeelValue>>;

const ofClock: Properties<FeelTime | FeelDateTime> = {
  hour: (value) => value.hour,
  minute: (value) => value.minute,
  second: (value) => value.second,
  timezone: (value) => (value.zone === null || /^[+-]/.test(value.zone) ? null : value.zone),
  'time offset': (value) => value['time offset'],
};
const ofDay: Properties<FeelDate | FeelDateTime> = {
  year: (value) => value.year,
  month: (value) => value.month,
  day: (value) => value.day,
  weekday: (value) => value.weekday,
};
const ofMonths: Properties<FeelDuration> = {
  years: (value) => value.years,
  months: (value) => value.months,
};
const ofDays: Properties<FeelDuration> = {
  days: (value) => value.days,
  hours: (value) => value.hours,
  minutes: (value) => value.minutes,
  seconds: (value) => value.seconds,
};
const ofRange: Properties<FeelRange> = {
  start: (value) => value.start as FeelValue,
  end: (value) => value.end as FeelValue,
  'start included': (value) => value['start included'],
  'end included': (value) => value['end included'],
};

function read<T>(properties: Properties<T>, value: T, name: string): FeelValue | undefined {
  return Object.hasOwn(properties, name) ? properties[name]?.(value) : undefined;
}

/** Property of a value by name (DMN 1.5, table 65); undefined when the value has no such property. */
export function propertyOf(value: FeelValue, name: string): FeelValue | undefined {
  if (isContext(value)) return entryOf(value, name);
  if (value instanceof FeelDate) return read(ofDay, value, name);
  if (value instanceof FeelDateTime) return read(ofDay, value, name) ?? read(ofClock, value, name);
  if (value instanceof FeelTime) return read(ofClock, value, name);
  if (value instanceof FeelDuration) return read(value.yearsMonths ? ofMonths : ofDays, value, name);
  if (value instanceof FeelRange) return read(ofRange, value, name);
  return undefined;
}
