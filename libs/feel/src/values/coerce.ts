import { FeelDate } from 'feelin';
import { conforms, type FeelType } from './feel-type';
import { midnightOf } from './midnight-of';
import type { FeelValue } from './feel-value';

/**
 * The implicit conversions where a type is asked for (DMN 1.5, 10.3.2.9.4): a list of one to its member, a value to a
 * list of one, a date to a date and time. Undefined when the value does not fit.
 */
export function coerce(value: FeelValue, type: FeelType): FeelValue | undefined {
  if (conforms(value, type)) return value;
  if (Array.isArray(value) && value.length === 1) {
    const member = value[0] as FeelValue;
    if (conforms(member, type)) return member;
  }
  if (type.type === 'list of' || type.type === 'list') {
    const list = [value];
    if (conforms(list, type)) return list;
  }
  if (type.type === 'date and time' && value instanceof FeelDate) return midnightOf(value);
  return undefined;
}
