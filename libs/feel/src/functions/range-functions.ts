import { FeelRange } from 'feelin';
import { readDate, readDateTime, readDuration, readTime } from './read-temporal';
import type { FeelValue } from '../values/feel-value';
import { order } from '../values/order';
import { rangeOf } from '../values/range';
import type { BuiltinTable } from './builtin-table';
import { functionOf } from './function-of';

/** A range or a point, seen as a range. */
interface Span {
  readonly start: FeelValue;
  readonly end: FeelValue;
  readonly startIncluded: boolean;
  readonly endIncluded: boolean;
  readonly isPoint: boolean;
}

function spanOf(value: FeelValue): Span {
  if (!(value instanceof FeelRange)) return { start: value, end: value, startIncluded: true, endIncluded: true, isPoint: true };
  return { start: value.start as FeelValue, end: value.end as FeelValue, startIncluded: value['start included'], endIncluded: value['end included'], isPoint: false };
}

/** Order of two end points of spans known to be comparable. */
function compare(left: FeelValue, right: FeelValue): number {
  return order(left, right) ?? 0;
}

function comparable(a: Span, b: Span): boolean {
  return [a.start, a.end].every((left) => [b.start, b.end].every((right) => order(left, right) !== null));
}

type Relation = (a: Span, b: Span) => boolean;

const before: Relation = (a, b) => compare(a.end, b.start) < 0 || (compare(a.end, b.start) === 0 && !(a.endIncluded && b.startIncluded));
const meets: Relation = (a, b) => a.endIncluded && b.startIncluded && compare(a.end, b.start) === 0;
const overlaps: Relation = (a, b) => !before(a, b) && !before(b, a);
const startsNoLater: Relation = (a, b) => compare(a.start, b.start) < 0 || (compare(a.start, b.start) === 0 && (a.startIncluded || !b.startIncluded));
const endsNoEarlier: Relation = (a, b) => compare(a.end, b.end) > 0 || (compare(a.end, b.end) === 0 && (a.endIncluded || !b.endIncluded));
const includes: Relation = (a, b) => startsNoLater(a, b) && endsNoEarlier(a, b);
const sameStart: Relation = (a, b) => compare(a.start, b.start) === 0 && a.startIncluded === b.startIncluded;
const sameEnd: Relation = (a, b) => compare(a.end, b.end) === 0 && a.endIncluded === b.endIncluded;
const overlapsBefore: Relation = (a, b) => overlaps(a, b) && startsNoLater(a, b) && !sameStart(a, b) && endsNoEarlier(b, a);
const finishes: Relation = (a, b) => (a.isPoint ? b.endIncluded && compare(a.end, b.end) === 0 : sameEnd(a, b) && startsNoLater(b, a));
const starts: Relation = (a, b) => (a.isPoint ? b.startIncluded && compare(a.start, b.start) === 0 : sameStart(a, b) && endsNoEarlier(b, a));
const coincides: Relation = (a, b) => sameStart(a, b) && sameEnd(a, b);
const swapped = (relation: Relation): Relation => (a, b) => relation(b, a);

function relating(name: string, relation: Relation, first: string, second: string) {
  const names = first === second ? [`${first}1`, `${second}2`] : [first, second];
  const types = [first, second].map((word) => (word === 'range' ? 'range' : 'any'));
  return functionOf(name, { [names[0] ?? 'a']: types[0] ?? 'any', [names[1] ?? 'b']: types[1] ?? 'any' }, (a: FeelValue, b: FeelValue) => {
    if (a === null || b === null) return undefined;
    const [left, right] = [spanOf(a), spanOf(b)];
    return comparable(left, right) ? relation(left, right) : undefined;
  });
}

const RANGE = /^\s*([[(\]])\s*(.+?)\s*\.\.\s*(.+?)\s*([\])[])\s*$/s;
const CALL = /^(?:@\s*"([^"]*)"|(date and time|date|time|duration)\s*\(\s*"([^"]*)"\s*\))$/;
const CALLED: Readonly<Record<string, (text: string) => FeelValue>> = { date: readDate, time: readTime, 'date and time': readDateTime, duration: readDuration };

/** An end point written as a literal; undefined when it is none. */
function endPoint(text: string): FeelValue | undefined {
  if (text === 'null') return null;
  if (/^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(text)) return Number(text);
  if (/^"[^"]*"$/.test(text)) return text.slice(1, -1);
  const match = CALL.exec(text);
  if (!match) return undefined;
  const [, at, called, argument = ''] = match;
  if (called !== undefined) return CALLED[called]?.(argument) ?? undefined;
  return readDuration(at ?? '') ?? readDate(at ?? '') ?? readTime(at ?? '') ?? readDateTime(at ?? '') ?? undefined;
}

function readRange(text: string): FeelValue | undefined {
  const match = RANGE.exec(text);
  if (!match) return undefined;
  const start = endPoint(match[2] ?? '');
  const end = endPoint(match[3] ?? '');
  if (start === undefined || end === undefined) return undefined;
  if (start !== null && end !== null && (order(start, end) ?? 1) > 0) return undefined;
  return rangeOf(start, end, match[1] === '[', match[4] === ']') ?? undefined;
}

/** Functions on ranges and points (DMN 1.5, 10.3.2.16 and 10.3.4.7), and `range("[1..3]")`. */
export const RANGE_FUNCTIONS: BuiltinTable = {
  range: functionOf('range', { from: 'string' }, readRange),
  before: relating('before', before, 'point', 'point'),
  after: relating('after', swapped(before), 'point', 'point'),
  meets: relating('meets', meets, 'range', 'range'),
  'met by': relating('met by', swapped(meets), 'range', 'range'),
  overlaps: relating('overlaps', overlaps, 'range', 'range'),
  'overlaps before': relating('overlaps before', overlapsBefore, 'range', 'range'),
  'overlaps after': relating('overlaps after', swapped(overlapsBefore), 'range', 'range'),
  finishes: relating('finishes', finishes, 'point', 'range'),
  'finished by': relating('finished by', swapped(finishes), 'range', 'point'),
  includes: relating('includes', (a, b) => includes(a, b), 'range', 'point'),
  during: relating('during', swapped(includes), 'point', 'range'),
  starts: relating('starts', starts, 'point', 'range'),
  'started by': relating('started by', swapped(starts), 'range', 'point'),
  coincides: relating('coincides', coincides, 'point', 'point'),
};
