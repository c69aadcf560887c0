import { FeelDuration } from 'feelin';
import { readDate, readDateTime, readDuration, readTime } from '../../functions/read-temporal';
import type { FeelValue } from '../../values/feel-value';
import { type FeelKind, isTemporal, kindOf } from '../../values/kind-of';
import { order } from '../../values/order';
import { addDuration, addDurations } from '../../values/temporal-arithmetic';

/**
 * A part of an input's values in which no test tells one from another: a single value, or all between two neighbours.
 * `sample` is one of them.
 */
export interface Atom {
  readonly kind: FeelKind | 'any';
  /** The only value, when it is one. */
  readonly point?: FeelValue;
  /** Neighbours, both excluded; absent = no end. */
  readonly from?: FeelValue;
  readonly to?: FeelValue;
  readonly sample: FeelValue;
}

/** How a kind of values goes on: the next value up (1) or down (-1), and one between two. */
interface Line {
  readonly origin: FeelValue;
  readonly step: (value: FeelValue, direction: 1 | -1) => FeelValue | undefined;
  readonly between?: (low: FeelValue, high: FeelValue) => FeelValue;
}

const moved = (text: string) => (value: FeelValue, direction: 1 | -1) => {
  const span = readDuration(text);
  if (!span) return undefined;
  if (value instanceof FeelDuration) return addDurations(value, span, direction);
  return isTemporal(value) ? addDuration(value, span, direction) : undefined;
};

/**
 * Numbers are dense, texts too. Dates go by days, times by seconds, durations by seconds or months: `<= 12-31` and `>= 01-01` leave no gap.
 * Times of day end at midnight.
 */
const LINES: Readonly<Partial<Record<FeelKind, Line>>> = {
  number: { origin: 0, step: (value, direction) => (value as number) + direction, between: (low, high) => ((low as number) + (high as number)) / 2 },
  string: { origin: '', step: (value, direction) => (direction > 0 ? `${String(value)}\u0000` : '') },
  date: { origin: readDate('2026-01-01'), step: moved('P1D') },
  time: { origin: readTime('12:00:00'), step: moved('PT1S') },
  'date and time': { origin: readDateTime('2026-01-01T12:00:00'), step: moved('PT1S') },
  'days and time duration': { origin: readDuration('P1D'), step: moved('PT1S') },
  'years and months duration': { origin: readDuration('P1M'), step: moved('P1M') },
};

const SINGLE: Readonly<Partial<Record<FeelKind, readonly FeelValue[]>>> = { boolean: [true, false], null: [null] };

function isBetween(value: FeelValue | undefined, low: FeelValue | undefined, high: FeelValue | undefined): value is FeelValue {
  if (value === undefined) return false;
  const above = low === undefined ? 1 : order(value, low);
  const below = high === undefined ? -1 : order(value, high);
  return above !== null && below !== null && above > 0 && below < 0;
}

function segment(kind: FeelKind, line: Line, from: FeelValue | undefined, to: FeelValue | undefined): Atom[] {
  const sample =
    from === undefined ? (to === undefined ? line.origin : line.step(to, -1)) : to !== undefined && line.between ? line.between(from, to) : line.step(from, 1);
  return isBetween(sample, from, to) ? [{ kind, sample, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }] : [];
}

function sortedOnce(constants: readonly FeelValue[]): readonly FeelValue[] {
  const sorted = [...constants].sort((a, b) => order(a, b) ?? 0);
  return sorted.filter((value, index) => index === 0 || order(sorted[index - 1] as FeelValue, value) !== 0);
}

/**
 * The values of some kinds in parts, in their order.
 * @param kinds kinds the input may have; none = not known: those of the constants
 * @param constants all that its tests compare with
 */
export function atomsOf(kinds: readonly FeelKind[], constants: readonly FeelValue[]): readonly Atom[] {
  const mentioned = constants.map(kindOf);
  const all = [...new Set([...kinds, ...mentioned])];
  if (all.every((kind) => kind === 'null')) return [{ kind: 'any', sample: '' }, ...(all.length > 0 ? [{ kind: 'null' as const, point: null, sample: null }] : [])];
  return all.flatMap((kind): readonly Atom[] => {
    const line = LINES[kind];
    if (!line) return (SINGLE[kind] ?? []).map((value) => ({ kind, point: value, sample: value }));
    const points = sortedOnce(constants.filter((value) => kindOf(value) === kind));
    const parts = points.flatMap((point, index) => [...segment(kind, line, points[index - 1], point), { kind, point, sample: point }]);
    return [...parts, ...segment(kind, line, points.at(-1), undefined)];
  });
}
