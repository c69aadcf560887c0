import type { Json } from '@liuzhuan/kernel';
import type { FeelValue } from '../../values/feel-value';
import { jsonOf } from '../../values/json-of';
import { kindOf } from '../../values/kind-of';
import type { AtomSet, Dimension } from './dimensions';
import { shapeOfSet, type ValueRun } from './runs';

const LITERALS: Readonly<Record<string, (value: Json) => string>> = {
  string: (value) => JSON.stringify(value),
  date: (value) => `date(${JSON.stringify(value)})`,
  time: (value) => `time(${JSON.stringify(value)})`,
  'date and time': (value) => `date and time(${JSON.stringify(value)})`,
  'days and time duration': (value) => `duration(${JSON.stringify(value)})`,
  'years and months duration': (value) => `duration(${JSON.stringify(value)})`,
};

/** A value as FEEL writes it. */
function literalOf(value: FeelValue): string {
  const json = jsonOf(value);
  return (LITERALS[kindOf(value)] ?? ((other: Json) => JSON.stringify(other)))(json);
}

function runText({ from, fromIncluded, to, toIncluded }: ValueRun): string {
  if (from === undefined) return to === undefined ? '-' : `${toIncluded ? '<=' : '<'} ${literalOf(to)}`;
  if (to === undefined) return `${fromIncluded ? '>=' : '>'} ${literalOf(from)}`;
  return fromIncluded && toIncluded && from === to ? literalOf(from) : `${fromIncluded ? '[' : '('}${literalOf(from)}..${literalOf(to)}${toIncluded ? ']' : ')'}`;
}

/** The cell that holds for exactly these values of a dimension (missing values aside). */
export function testTextOf(dimension: Dimension, set: AtomSet): string {
  const written = shapeOfSet(dimension, set);
  switch (written.shape) {
    case 'all':
      return '-';
    case 'points':
      return written.points.map(literalOf).join(', ');
    case 'not':
      return `not(${written.points.map(literalOf).join(', ')})`;
    case 'runs': {
      const texts = written.runs.map(runText);
      return texts.includes('-') ? '-' : texts.join(', ');
    }
  }
}
