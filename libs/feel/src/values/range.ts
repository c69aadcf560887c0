import { FeelRange } from 'feelin';
import { kindOf } from './kind-of';
import { order } from './order';
import type { FeelValue } from './feel-value';

/** Kinds a range may range over, under feelin's names, which its own functions need. */
const ELEMENT_KINDS: Readonly<Record<string, string>> = {
  number: 'number',
  string: 'string',
  date: 'date',
  time: 'time',
  'date and time': 'date time',
  'years and months duration': 'duration',
  'days and time duration': 'duration',
};

/** A range given by a comparison, `> 3`: one side open. An interval with null as an end point is not open there but unknown. */
export class ComparisonRange extends FeelRange {}

/** The range of the values for which a comparison with a value holds; null when there is none. */
export function comparisonRange(operator: string, value: FeelValue): FeelRange | null {
  const valueType = ELEMENT_KINDS[kindOf(value)];
  if (valueType === undefined || operator === '!=') return null;
  const start = operator.startsWith('<') ? null : value;
  const end = operator.startsWith('>') ? null : value;
  const included = operator.includes('=');
  return new ComparisonRange({ start, end, 'start included': start !== null && included, 'end included': end !== null && included, valueType });
}

/** Makes a range; null as an end point means that this side is not known. Gives null when the end points cannot span a range. */
export function rangeOf(start: FeelValue, end: FeelValue, startIncluded: boolean, endIncluded: boolean): FeelRange | null {
  const point = start ?? end;
  if (point === null) return null;
  const valueType = ELEMENT_KINDS[kindOf(point)];
  if (valueType === undefined) return null;
  if (start !== null && end !== null && order(start, end) === null) return null;
  return new FeelRange({ start, end, 'start included': startIncluded, 'end included': endIncluded, valueType });
}

/** Whether a value lies in a range; null when it cannot be compared with the end points. */
export function inRange(range: FeelRange, value: FeelValue): boolean | null {
  if (value === null) return null;
  if (value instanceof FeelRange) return range.includes(value);
  if (!(range instanceof ComparisonRange) && (range.start === null || range.end === null)) return null;
  if (range.start !== null) {
    const outcome = order(value, range.start);
    if (outcome === null) return null;
    if (range['start included'] ? outcome < 0 : outcome <= 0) return false;
  }
  if (range.end !== null) {
    const outcome = order(value, range.end);
    if (outcome === null) return null;
    if (range['end included'] ? outcome > 0 : outcome >= 0) return false;
  }
  return true;
}

/** The members of a range of whole numbers, from start to end, counting down when start is greater. Null for other ranges. */
export function membersOf(range: FeelRange): FeelValue[] | null {
  const { start, end } = range as { start: FeelValue; end: FeelValue };
  if (typeof start !== 'number' || typeof end !== 'number') return null;
  const step = start > end ? -1 : 1;
  const members: number[] = [];
  for (let member = start; step > 0 ? member <= end : member >= end; member += step) {
    if (member === start && !range['start included']) continue;
    if (member === end && !range['end included']) continue;
    members.push(member);
  }
  return members;
}
