import { FeelDate, FeelRange } from 'feelin';
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

/** A range with more members is a mistake, not a list. */
const MOST_MEMBERS = 100_000;

/**
 * The members of a range of numbers or dates, one by one or day by day from start to end, down when start is greater (DMN 1.5, 10.3.2.14).
 * Null for other ranges and for very long ones.
 */
export function membersOf(range: FeelRange): FeelValue[] | null {
  const { start, end } = range as { start: FeelValue; end: FeelValue };
  const span = order(end, start);
  if (span === null) return null;
  const step = span < 0 ? -1 : 1;
  const next = nextOf(start, step);
  if (!next) return null;
  const members: FeelValue[] = [];
  for (let member = start, left = order(end, member) ?? 0; left * step >= 0; member = next(member), left = order(end, member) ?? 0) {
    if (members.length > MOST_MEMBERS) return null;
    const isStart = member === start;
    if ((!isStart || range['start included']) && (left !== 0 || range['end included'])) members.push(member);
  }
  return members;
}

/** What comes after a member; null for kinds that cannot be counted. */
function nextOf(start: FeelValue, step: 1 | -1): ((member: FeelValue) => FeelValue) | null {
  if (typeof start === 'number') return (member) => (member as number) + step;
  if (start instanceof FeelDate) return (member) => new FeelDate((member as FeelDate).unwrap().add({ days: step }));
  return null;
}
