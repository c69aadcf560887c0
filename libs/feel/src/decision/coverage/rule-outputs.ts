import { compileExpression } from '../../expression/compile-expression';
import { newRun } from '../../expression/frame';
import { equals } from '../../values/equality';
import type { FeelValue } from '../../values/feel-value';
import { isList } from '../../values/kind-of';
import type { DecisionTable } from '../model/boxed-expression';

/** Per rule and output its text, and its value when it is a constant. */
export type RuleOutputs = readonly (readonly { readonly text: string; readonly value?: FeelValue }[])[];

function constantOf(text: string): FeelValue | undefined {
  if (text === '') return null;
  const compiled = compileExpression(text);
  if (!compiled.ok || compiled.value.names.length + compiled.value.functions.length + compiled.value.filterNames.length > 0) return undefined;
  const run = newRun();
  const value = compiled.value.run({ values: {}, parent: null, run });
  return run.warnings.length > 0 ? undefined : value;
}

/** Reads the outputs of a table's rules. */
export function ruleOutputs(table: DecisionTable): RuleOutputs {
  return table.rules.map((rule) =>
    table.outputs.map((_, column) => {
      const text = (rule.outputs[column] ?? '').trim();
      const value = constantOf(text);
      return { text, ...(value === undefined ? {} : { value }) };
    }),
  );
}

/** Whether two rules give the same; undefined when that depends. */
export function sameOutputs(outputs: RuleOutputs, one: number, other: number): boolean | undefined {
  const verdicts = (outputs[one] ?? []).map((left, column) => {
    const right = outputs[other]?.[column];
    if (left.text === right?.text) return true;
    return left.value === undefined || right?.value === undefined ? undefined : equals(left.value, right.value) === true;
  });
  return verdicts.includes(false) ? false : verdicts.includes(undefined) ? undefined : true;
}

/** Per rule those that are taken before it when both match (DMN 1.5, 8.2.8: PRIORITY); undefined when outputs are computed. */
export function rulesByPriority(table: DecisionTable, outputs: RuleOutputs): readonly (readonly number[])[] | undefined {
  const orders = table.outputs.map(({ allowedValues }) => (allowedValues === undefined ? undefined : constantOf(`[${allowedValues}]`)));
  const ranks = outputs.map((row) =>
    row.map(({ value }, column) => {
      const list = orders[column];
      if (!isList(list)) return 0;
      if (value === undefined) return undefined;
      const place = list.findIndex((each) => equals(each, value) === true);
      return place < 0 ? Number.MAX_SAFE_INTEGER : place;
    }),
  );
  if (ranks.flat().includes(undefined)) return undefined;
  const before = (one: number, other: number): boolean => {
    const column = table.outputs.findIndex((_, index) => ranks[one]?.[index] !== ranks[other]?.[index]);
    return column < 0 ? one < other : (ranks[one]?.[column] ?? 0) < (ranks[other]?.[column] ?? 0);
  };
  return outputs.map((_, rule) => [...outputs.keys()].filter((other) => other !== rule && before(other, rule)));
}
