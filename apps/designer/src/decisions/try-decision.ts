import { type DecisionModel, compileExpression, type DecisionOutcome, evaluateDecision, type HostFunctions } from '@liuzhuan/feel';
import type { Diagnostic, Json, JsonObject, Result } from '@liuzhuan/kernel';

/** The names a decision asks for: its inputs' expressions, or the input data it draws. In order, each once. */
export function inputsOf(model: DecisionModel, decisionId: string): readonly string[] {
  const decision = model.decisions.find(({ id }) => id === decisionId);
  if (!decision) return [];
  const required = [
    ...model.inputs.filter(({ id }) => decision.requiredInputs.includes(id)).map(({ variable }) => variable.name),
    ...decision.requiredDecisions.flatMap((id) => inputsOf(model, id)),
  ];
  const table = decision.logic?.kind === 'decision-table' ? decision.logic : undefined;
  const produced = new Set(model.decisions.filter(({ id }) => decision.requiredDecisions.includes(id)).map(({ variable }) => variable.name));
  const read = (table?.inputs ?? []).flatMap(({ expression }) => {
    const compiled = compileExpression(expression);
    return compiled.ok ? compiled.value.names : [];
  });
  return [...new Set([...required, ...read])].filter((name) => !produced.has(name));
}

/** What somebody typed: JSON where it is JSON, otherwise a text; nothing is null. */
export function typedValue(text: string): Json {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  try {
    return JSON.parse(trimmed) as Json;
  } catch {
    return trimmed;
  }
}

/** Makes the decision with typed values. */
export function tryDecision(model: DecisionModel, decisionId: string, typed: Readonly<Record<string, string>>, functions: HostFunctions): Result<DecisionOutcome, Diagnostic> {
  const context: JsonObject = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, typedValue(text)]));
  return evaluateDecision(model, decisionId, context, functions);
}
