import { type Diagnostic, fail, type Json, type JsonObject, ok, type Result } from '@liuzhuan/kernel';
import { diagnosticOf } from '../expression/diagnostic-of';
import { type HostFunctions, type MatchedRules, newRun, type Run } from '../expression/frame';
import { FeelCallable } from '../values/feel-callable';
import type { FeelContext, FeelValue } from '../values/feel-value';
import { jsonOf } from '../values/json-of';
import { diagnoseDecision } from './codes';
import { ModelCompiler } from './compile-model';
import type { DecisionModel } from './model/decision-model';

/** What a decision gives, and how it came about. */
export interface DecisionOutcome {
  readonly value: Json;
  /** Rules that matched, of this decision and those it requires, in the order in which the tables were settled. */
  readonly matched: readonly MatchedRules[];
  readonly warnings: readonly Diagnostic[];
}

const compilers = new WeakMap<DecisionModel, ModelCompiler>();

function compilerOf(model: DecisionModel): ModelCompiler {
  const existing = compilers.get(model);
  if (existing) return existing;
  const made = new ModelCompiler(model);
  compilers.set(model, made);
  return made;
}

/**
 * Makes a decision of a model. The model is compiled when first used: keep the object.
 * Fails when there is no such decision, or the rules of a table contradict its hit policy or cannot be read.
 * @param decisionId id (or else name) of a decision, or of a decision service
 * @param context values of the input data by name; texts become dates where the input's type asks for it. A decision without
 *   requirements sees all of it
 */
export function evaluateDecision(
  model: DecisionModel,
  decisionId: string,
  context: JsonObject,
  functions: HostFunctions = {},
): Result<DecisionOutcome, Diagnostic> {
  const outcome = decide(model, decisionId, context, functions);
  if (!outcome) return fail(diagnoseDecision('dmn-no-decision', { resource: model.resource }, { id: decisionId }));
  const { value, run } = outcome;
  const warnings = run.warnings.map((warning) => diagnosticOf(warning, '', { resource: model.resource, elementId: decisionId }));
  const error = warnings.find((warning) => warning.severity === 'error');
  return error ? fail(error) : ok({ value: jsonOf(value), matched: run.trace ?? [], warnings });
}

/** The same with FEEL values in and out; undefined when there is no such decision. Internal to this library. */
export function decide(model: DecisionModel, decisionId: string, context: FeelContext, functions: HostFunctions): { readonly value: FeelValue; readonly run: Run } | undefined {
  const named = model.decisions.find((decision) => decision.id === decisionId || decision.name === decisionId) ?? model.services.find((service) => service.id === decisionId || service.name === decisionId);
  const compiler = compilerOf(model);
  const element = named && compiler.element(named.id);
  if (!element) return undefined;
  const run = newRun(functions, { root: context, results: new Map(), trace: [], typeNamed: compiler.types.resolve });
  const value = element.value(run);
  return { value: value instanceof FeelCallable ? callService(value, context, run) : value, run };
}

/** A service asked for by itself takes its parameters from the context. */
function callService(service: FeelCallable, context: FeelContext, run: Run): FeelValue {
  return service.body((service.parameters ?? []).map((name) => context[name] ?? null), run, 0);
}
