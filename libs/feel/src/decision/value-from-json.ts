import { readDate, readDateTime, readDuration, readTime } from '../functions/read-temporal';
import type { FeelType } from '../values/feel-type';
import type { FeelContext, FeelValue } from '../values/feel-value';
import { isContext, isList } from '../values/kind-of';

const READERS: Readonly<Record<string, (text: string) => FeelValue>> = {
  date: readDate,
  time: readTime,
  'date and time': readDateTime,
  duration: readDuration,
  'years and months duration': readDuration,
  'days and time duration': readDuration,
};

/** A value from outside as a value of a type: texts become dates, times and durations where the type asks for them. */
export function valueFromJson(value: FeelValue, type: FeelType): FeelValue {
  if (typeof value === 'string') return READERS[type.type]?.(value) ?? (type.type === 'constrained' ? valueFromJson(value, type.of) : value);
  if (type.type === 'constrained') return valueFromJson(value, type.of);
  if (type.type === 'list of' && isList(value)) return value.map((member) => valueFromJson(member, type.of));
  if (type.type !== 'context of' || !isContext(value)) return value;
  const entries: FeelContext = Object.fromEntries(
    Object.entries(value).map(([name, entry]) => {
      const of = type.entries[name];
      return [name, of ? valueFromJson(entry, of) : entry];
    }),
  );
  return entries;
}
