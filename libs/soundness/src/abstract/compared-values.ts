import type { Json } from '@liuzhuan/kernel';
import type { FeelSource, FlowId, NodeId, ScopeProgram } from '@liuzhuan/machine';
import { comparedNames } from './tracked-variables';

/** A text no author writes: stands for every value that is not named. */
const ANY_OTHER = '\u00b7other\u00b7';

/** One variable that several ways out of a gateway are tested for, and values that stand for all it can have. */
export interface ComparedValue {
  readonly name: string;
  readonly values: readonly Json[];
}

/** The texts and numbers a condition compares with; undefined when one value cannot stand for those beside it. */
function literalsOf(condition: FeelSource): readonly Json[] | undefined {
  const texts = [...condition.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text);
  const rest = condition.replace(/"(?:[^"\\]|\\.)*"/g, ' ');
  if (texts.length > 0 && /[<>]/.test(rest)) return undefined;
  const words = [...rest.matchAll(/\b(true|false|null)\b/g)].map(([word]) => JSON.parse(word) as Json);
  const numbers = [...rest.matchAll(/(?<![\p{L}_])\p{N}+(?:\.\p{N}+)?/gu)].map(([number]) => Number(number));
  return [...texts, ...words, ...numbers];
}

/** Values that stand for all others: each literal, and something between, below and above the numbers. */
function representatives(literals: readonly Json[]): readonly Json[] {
  const numbers = [...new Set(literals.filter((value) => typeof value === 'number'))].sort((one, other) => one - other);
  const between = numbers.flatMap((number, index) => [number, index + 1 < numbers.length ? (number + (numbers[index + 1] ?? number)) / 2 : number + 1]);
  const others = literals.filter((value) => typeof value !== 'number');
  const texts = others.some((value) => typeof value === 'string') ? [ANY_OTHER] : [];
  const flags = others.some((value) => typeof value === 'boolean') ? [true, false] : [];
  return [...new Set<Json>([...others, ...texts, ...flags, ...(numbers.length > 0 ? [(numbers[0] ?? 0) - 1] : []), ...between])];
}

/**
 * Flows out of a gateway whose conditions do nothing but compare one and the same variable with texts or numbers: whatever the variable
 * holds, their answers belong together. Tracked variables need no such help.
 */
export function comparedValues(scope: ScopeProgram, gateway: NodeId, tracked: ReadonlySet<string>): ReadonlyMap<FlowId, ComparedValue> {
  const tested = new Map<string, { readonly flow: FlowId; readonly literals: readonly Json[] }[]>();
  for (const flow of scope.nodes[gateway]?.outgoing ?? []) {
    const condition = scope.flows[flow]?.condition;
    const [name, another] = condition === undefined ? [] : (comparedNames(condition) ?? []);
    const literals = condition === undefined ? undefined : literalsOf(condition);
    if (name === undefined || another !== undefined || tracked.has(name) || !literals) continue;
    tested.set(name, [...(tested.get(name) ?? []), { flow, literals }]);
  }
  return new Map(
    [...tested].flatMap(([name, flows]) => {
      if (flows.length < 2) return [];
      const values = representatives(flows.flatMap(({ literals }) => literals));
      return flows.map(({ flow }): [FlowId, ComparedValue] => [flow, { name, values }]);
    }),
  );
}
