import { evaluateDecision } from '@liuzhuan/feel';
import { fail, type Json, type JsonObject, ok, type Result } from '@liuzhuan/kernel';
import type { Incident } from '../incidents';
import type { NodeProgram } from '../program/node-program';
import { contextOf } from './expressions';
import type { Run } from './run';
import type { Token } from './snapshot';

/** What a decision was asked, what it said, and by which rules (ids, in the order in which tables were settled). */
export interface Decided {
  readonly inputs: JsonObject;
  readonly output: Json;
  readonly rules: readonly string[];
}

/** Evaluates a decision deployed with the process over the variables visible at a token. A null result with a warning counts as failed. */
export function decide(run: Run, token: Token, node: NodeProgram, ref: string): Result<Decided, Incident> {
  const params = { node: node.id, decision: ref };
  const model = run.environment.decision(run.draft.scope(token.scope).program, ref);
  if (!model) return fail({ code: 'decision-missing', params });
  const context = contextOf(run.layers(token));
  const outcome = evaluateDecision(model, ref, context, run.hostFunctions);
  const reason = outcome.ok ? (outcome.value.value === null ? outcome.value.warnings[0] : undefined) : outcome.error;
  if (reason || !outcome.ok) {
    return fail({
      code: 'decision-failed',
      params: { ...params, reason: reason?.message.en ?? '', reasonZh: reason?.message.zh ?? '', feel: reason?.code ?? '' },
    });
  }
  const names = model.inputs.map((input) => input.variable.name).filter((name) => Object.hasOwn(context, name));
  const inputs = Object.fromEntries(names.map((name) => [name, context[name] as Json]));
  return ok({ inputs, output: outcome.value.value, rules: outcome.value.matched.flatMap(({ ruleIds }) => ruleIds) });
}
