import { type CompiledExpression, compileExpression, evaluate, evaluateCondition } from '@liuzhuan/feel';
import { type Diagnostic, fail, type Json, type JsonObject, ok, type Result } from '@liuzhuan/kernel';
import type { Incident } from '../incidents';
import type { FeelSource, NodeId } from '../program/program';
import type { Environment, HostFunctions } from './environment';

/** Everything an expression sees: layers of variables, innermost first, and the functions of the host. */
export interface ExpressionContext {
  readonly layers: readonly JsonObject[];
  readonly functions: HostFunctions;
  /** Node named in an incident. */
  readonly node: NodeId;
}

/** A name nobody has set yet is null without being a mistake: forms leave fields empty. Anything else that ends in null is one. */
const HARMLESS: ReadonlySet<string> = new Set(['feel-unknown-variable', 'feel-unknown-property']);

/** Names every expression sees beside the variables. */
export function constantsOf(environment: Environment): JsonObject {
  return { now: environment.now, ...environment.constants };
}

function failure(context: ExpressionContext, source: FeelSource, diagnostic: Diagnostic): { ok: false; error: Incident } {
  const params = { node: context.node, source, reason: diagnostic.message.en, reasonZh: diagnostic.message.zh, feel: diagnostic.code };
  return fail({ code: 'expression-failed', params });
}

/** All visible names as one context. A variable may be called like a built-in function, so the names a compilation lists are not enough. */
export function contextOf(layers: readonly JsonObject[]): JsonObject {
  return Object.assign({}, ...layers.toReversed()) as JsonObject;
}

function compiledOf(source: FeelSource, context: ExpressionContext): Result<CompiledExpression, Incident> {
  const compiled = compileExpression(source);
  return compiled.ok ? compiled : failure(context, source, compiled.error[0] as Diagnostic);
}

/** The value of an expression, or why there is none. */
export function valueOf(source: FeelSource, context: ExpressionContext): Result<Json, Incident> {
  const compiled = compiledOf(source, context);
  if (!compiled.ok) return compiled;
  const { value, warnings } = evaluate(compiled.value, contextOf(context.layers), context.functions);
  const grave = value === null ? warnings.find((warning) => !HARMLESS.has(warning.code)) : undefined;
  return grave ? failure(context, source, grave) : ok(value);
}

/** Whether a condition holds. Neither true nor false is a failure, never false. */
export function truthOf(source: FeelSource, context: ExpressionContext): Result<boolean, Incident> {
  const compiled = compiledOf(source, context);
  if (!compiled.ok) return compiled;
  const result = evaluateCondition(compiled.value, contextOf(context.layers), context.functions);
  return result.ok ? result : failure(context, source, result.error);
}
