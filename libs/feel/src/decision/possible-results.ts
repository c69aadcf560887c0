import type { Json } from '@liuzhuan/kernel';
import { compileExpression } from '../expression/compile-expression';
import { evaluate } from '../expression/evaluate';
import type { BoxedExpression, DecisionTable } from './model/boxed-expression';
import type { DecisionModel } from './model/decision-model';

/** Hit policies that give the output of one rule. */
const SINGLE: ReadonlySet<DecisionTable['hitPolicy']> = new Set(['UNIQUE', 'ANY', 'FIRST', 'PRIORITY']);

/** Value of a text that reads nothing: a literal. */
function constantOf(text: string): Json | undefined {
  const compiled = compileExpression(text);
  if (!compiled.ok || compiled.value.names.length > 0) return undefined;
  const { value, warnings } = evaluate(compiled.value, {}, {});
  return warnings.length > 0 || value === null || typeof value === 'object' ? undefined : value;
}

function textsOf(logic: BoxedExpression | null): readonly string[] | undefined {
  if (logic?.kind === 'literal-expression') return [logic.text];
  if (logic?.kind !== 'decision-table' || !SINGLE.has(logic.hitPolicy) || logic.outputs.length !== 1) return undefined;
  const [output] = logic.outputs;
  return [...logic.rules.map(({ outputs }) => outputs[0] ?? ''), ...(output?.defaultValue === undefined ? [] : [output.defaultValue])];
}

/**
 * Every value a decision can give when at least one of its rules matches, each once; undefined when they cannot be listed: several outputs,
 * collected results, or outputs that are computed. Texts, numbers and booleans only.
 */
export function possibleResults(model: DecisionModel, decisionId: string): readonly Json[] | undefined {
  const decision = model.decisions.find(({ id }) => id === decisionId);
  const values = textsOf(decision?.logic ?? null)?.map(constantOf);
  if (!values || values.length === 0) return undefined;
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? [...new Set(known)] : undefined;
}
