import { equals } from '../../values/equality';
import { order } from '../../values/order';
import type { FeelValue } from '../../values/feel-value';
import { isList } from '../../values/kind-of';
import type { DecisionCode } from '../codes';
import type { Aggregation, HitPolicy } from '../model/boxed-expression';

/** A matching rule: its place in the table and the values of its outputs. */
export interface Hit {
  readonly row: number;
  readonly values: readonly FeelValue[];
}

/** What a table has to say on how its hits are settled. */
interface TableFacts {
  /** One value of a rule's outputs. */
  readonly combine: (values: readonly FeelValue[]) => FeelValue;
  /** Per output the list of its values by priority, or null. */
  readonly order: readonly FeelValue[];
  readonly aggregation: Aggregation | undefined;
}

interface Settlement {
  readonly value: FeelValue;
  /** The hits the value stems from, or that are to blame. */
  readonly taken: readonly Hit[];
  readonly problem?: DecisionCode;
}

interface Policy {
  /** Whether rules after the first hit need not be looked at. */
  readonly stopsAtFirst: boolean;
  readonly settle: (hits: readonly Hit[], facts: TableFacts) => Settlement;
}

const first = (hits: readonly Hit[], facts: TableFacts): Settlement => {
  const [hit] = hits;
  return hit ? { value: facts.combine(hit.values), taken: [hit] } : { value: null, taken: [] };
};

const listed = (hits: readonly Hit[], facts: TableFacts): Settlement => ({
  value: hits.map((hit) => facts.combine(hit.values)),
  taken: hits,
});

/** Hits by the priority of their outputs, the first output counting most. Values not listed come last. */
function byPriority(hits: readonly Hit[], facts: TableFacts): Hit[] {
  const rank = (hit: Hit, column: number): number => {
    const values = facts.order[column] ?? null;
    const place = isList(values) ? values.findIndex((value) => equals(value, hit.values[column] ?? null) === true) : 0;
    return place < 0 ? Number.MAX_SAFE_INTEGER : place;
  };
  return [...hits].sort((a, b) => {
    const column = facts.order.findIndex((_, index) => rank(a, index) !== rank(b, index));
    return column < 0 ? a.row - b.row : rank(a, column) - rank(b, column);
  });
}

const numbers = (values: readonly FeelValue[]): values is readonly number[] => values.every((value) => typeof value === 'number');

function extreme(values: readonly FeelValue[], sign: 1 | -1): FeelValue {
  let best = values[0] ?? null;
  for (const value of values) {
    const outcome = order(value, best);
    if (outcome === null) return null;
    if (outcome * sign > 0) best = value;
  }
  return best;
}

/** The aggregators (DMN 1.5, 8.2.10). COUNT counts hits. */
const AGGREGATIONS: Readonly<Record<Aggregation, (values: readonly FeelValue[]) => FeelValue>> = {
  COUNT: (values) => values.length,
  SUM: (values) => (values.length > 0 && numbers(values) ? values.reduce((sum, value) => sum + value, 0) : null),
  MIN: (values) => extreme(values, -1),
  MAX: (values) => extreme(values, 1),
};

/** The seven hit policies (DMN 1.5, 8.2.8). */
export const HIT_POLICIES: Readonly<Record<HitPolicy, Policy>> = {
  UNIQUE: {
    stopsAtFirst: false,
    settle: (hits, facts) => (hits.length > 1 ? { value: null, taken: hits, problem: 'dmn-several-rules' } : first(hits, facts)),
  },
  ANY: {
    stopsAtFirst: false,
    settle: (hits, facts) => {
      const [hit, ...others] = hits;
      const agree = others.every((other) => equals([...other.values], [...(hit?.values ?? [])]) === true);
      return agree ? { ...first(hits, facts), taken: hits } : { value: null, taken: hits, problem: 'dmn-outputs-differ' };
    },
  },
  PRIORITY: { stopsAtFirst: false, settle: (hits, facts) => first(byPriority(hits, facts), facts) },
  FIRST: { stopsAtFirst: true, settle: first },
  'RULE ORDER': { stopsAtFirst: false, settle: listed },
  'OUTPUT ORDER': { stopsAtFirst: false, settle: (hits, facts) => listed(byPriority(hits, facts), facts) },
  COLLECT: {
    stopsAtFirst: false,
    settle: (hits, facts) => {
      if (!facts.aggregation) return listed(hits, facts);
      return { value: AGGREGATIONS[facts.aggregation](hits.map((hit) => facts.combine(hit.values))), taken: hits };
    },
  },
};
