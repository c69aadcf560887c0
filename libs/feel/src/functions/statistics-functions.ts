import { warn } from '../expression/frame';
import { describeValue } from '../values/describe-value';
import type { FeelValue } from '../values/feel-value';
import { isList } from '../values/kind-of';
import { order } from '../values/order';
import type { BuiltinTable } from './builtin-table';
import type { FunctionRow } from './function-of';

type Members = readonly FeelValue[];

/** A function of a list, given as one list or as arguments; `undefined` refuses. */
function overList(name: string, answer: (members: Members) => FeelValue | undefined): FunctionRow {
  return {
    parameters: ['...list'],
    body: (args, run, at) => {
      const [first] = args;
      const members = args.length === 1 && isList(first) ? first : args.map((arg) => arg ?? null);
      const value = args.length === 0 ? undefined : answer(members);
      if (value !== undefined) return value;
      warn(run, 'feel-wrong-arguments', at, { name, reason: args.map(describeValue).join(', ') });
      return null;
    },
  };
}

const isNumbers = (members: Members): members is readonly number[] => members.every((member) => typeof member === 'number');

function extreme(sign: 1 | -1) {
  return (members: Members): FeelValue | undefined => {
    let best: FeelValue = members[0] ?? null;
    for (const member of members) {
      const outcome = order(member, best);
      if (outcome === null) return undefined;
      if (outcome * sign > 0) best = member;
    }
    return best;
  };
}

/** A function of numbers; of no numbers it gives `empty`. */
function ofNumbers(empty: FeelValue, answer: (numbers: readonly number[]) => FeelValue | undefined) {
  return (members: Members): FeelValue | undefined => {
    if (!isNumbers(members)) return undefined;
    return members.length === 0 ? empty : answer(members);
  };
}

/** A function of truth values: one `decisive` decides; anything but true and false makes the rest unknown. */
function ofTruths(decisive: boolean) {
  return (members: Members): FeelValue | undefined => {
    if (members.includes(decisive)) return decisive;
    const strange = members.find((member) => typeof member !== 'boolean' && member !== null);
    if (strange !== undefined) return undefined;
    return members.includes(null) ? null : !decisive;
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function deviation(numbers: readonly number[]): number | undefined {
  if (numbers.length < 2) return undefined;
  const mean = sum(numbers) / numbers.length;
  return Math.sqrt(sum(numbers.map((number) => (number - mean) ** 2)) / (numbers.length - 1));
}

function mode(numbers: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].filter(([, count]) => count === most).map(([number]) => number).sort((a, b) => a - b);
}

/** Functions that sum up a list (DMN 1.5, 10.3.4.4). */
export const STATISTICS_FUNCTIONS: BuiltinTable = {
  min: overList('min', extreme(-1)),
  max: overList('max', extreme(1)),
  sum: overList('sum', ofNumbers(null, sum)),
  mean: overList('mean', ofNumbers(null, (numbers) => sum(numbers) / numbers.length)),
  product: overList('product', ofNumbers(null, (numbers) => numbers.reduce((total, number) => total * number, 1))),
  median: overList('median', ofNumbers(null, median)),
  stddev: overList('stddev', ofNumbers(null, deviation)),
  mode: overList('mode', ofNumbers([], mode)),
  all: overList('all', ofTruths(false)),
  any: overList('any', ofTruths(true)),
};
