import { type Diagnostic, fail, type Json, type JsonObject, type Location, ok, type Result } from '@liuzhuan/kernel';
import { diagnoseFeel } from '../codes';
import { describeValue } from '../values/describe-value';
import type { FeelValue } from '../values/feel-value';
import { jsonOf } from '../values/json-of';
import type { CompiledExpression } from './compiled-expression';
import { type HostFunctions, newRun, type Run } from './frame';
import { diagnosticOf } from './diagnostic-of';

/** What an expression gives: a value, and why parts of it are null. */
export interface Evaluation {
  readonly value: Json;
  /** Severity `warning`, with line and column within the source; the caller adds where the source stands. */
  readonly warnings: readonly Diagnostic[];
}

const NO_FUNCTIONS: HostFunctions = {};

function execute(compiled: CompiledExpression, context: JsonObject, functions: HostFunctions): { value: FeelValue; run: Run } {
  const run = newRun(functions, { root: context });
  return { value: compiled.run({ values: context, parent: null, run }), run };
}

/**
 * Evaluates an expression. Never fails: mistakes give null and a warning, as FEEL has it.
 * @param context the variables; only own entries are seen. `now()` and `today()` answer from its `now` and `today`
 * @param functions of the host, e.g. directory and calendar
 */
export function evaluate(compiled: CompiledExpression, context: JsonObject, functions: HostFunctions = NO_FUNCTIONS): Evaluation {
  const { value, run } = execute(compiled, context, functions);
  return { value: jsonOf(value), warnings: run.warnings.map((warning) => diagnosticOf(warning, compiled.source)) };
}

/**
 * Evaluates an expression that has to be true or false. Anything else fails, with the first warning as the reason:
 * a condition nobody can answer must not silently count as false.
 * @param location of the condition in the author's work, part of the diagnostic
 */
export function evaluateCondition(
  compiled: CompiledExpression,
  context: JsonObject,
  functions: HostFunctions = NO_FUNCTIONS,
  location: Location = {},
): Result<boolean, Diagnostic> {
  const { value, run } = execute(compiled, context, functions);
  if (typeof value === 'boolean') return ok(value);
  const [first] = run.warnings;
  const cause = first && diagnosticOf(first, compiled.source);
  const place = { ...location, ...cause?.location };
  const params = { source: compiled.source, found: describeValue(value), reason: '' };
  const failure = diagnoseFeel('feel-condition-not-boolean', place, params);
  if (!cause) return fail(failure);
  // The reason is a sentence of its own in either language, so it cannot be one parameter for both.
  return fail({
    ...failure,
    params: { ...params, reason: cause.code },
    message: { zh: `${failure.message.zh}：${cause.message.zh}`, en: `${failure.message.en}: ${cause.message.en}` },
    cure: cause.cure,
  });
}

/** Puts a value to the test of a cell: true, false, or null when it cannot be told. */
export function evaluateUnaryTests(compiled: CompiledExpression, value: Json, context: JsonObject, functions: HostFunctions = NO_FUNCTIONS): Evaluation {
  return evaluate(compiled, { ...context, '?': value }, functions);
}
