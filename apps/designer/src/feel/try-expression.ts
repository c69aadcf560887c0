import { compileExpression, evaluate, type HostFunctions } from '@liuzhuan/feel';
import type { BilingualText, Json } from '@liuzhuan/kernel';

/** What an expression gives, with the warnings on the way; or which value is no JSON. */
export type TryOutcome = { readonly value: Json; readonly warnings: readonly BilingualText[] } | { readonly notJson: string };

/** Evaluates an expression with values typed as JSON; an empty one is null. */
export function tryExpression(source: string, values: Readonly<Record<string, string>>, functions: HostFunctions = {}): TryOutcome {
  const compiled = compileExpression(source);
  if (!compiled.ok) return { value: null, warnings: compiled.error.map(({ message }) => message) };
  const context: Record<string, Json> = {};
  for (const [name, text] of Object.entries(values)) {
    try {
      context[name] = text.trim() === '' ? null : (JSON.parse(text) as Json);
    } catch {
      return { notJson: name };
    }
  }
  const { value, warnings } = evaluate(compiled.value, context, functions);
  return { value, warnings: warnings.map(({ message }) => message) };
}
