import type { Expression, LiteralOrFeel } from '../model/expression';
import type { ModdleElement } from '../moddle/moddle-element';
import { childOf, textOf } from './moddle-access';

/** FEEL text without white space around it and without the optional leading `=`. Empty text counts as absent. */
export function readFeel(text: string | undefined): string | undefined {
  const trimmed = (text ?? '').trim().replace(/^=\s*/, '');
  return trimmed === '' ? undefined : trimmed;
}

/** A text that is FEEL when it begins with `=`, else a literal. */
export function readLiteralOrFeel(text: string | undefined): LiteralOrFeel | undefined {
  const trimmed = (text ?? '').trim();
  if (trimmed === '') return undefined;
  return trimmed.startsWith('=') ? { kind: 'feel', text: trimmed.slice(1).trim() } : { kind: 'literal', text: trimmed };
}

/** An expression element such as `conditionExpression`. */
export function readExpression(element: ModdleElement, property: string): Expression | undefined {
  const expression = childOf(element, property);
  const text = expression && readFeel(textOf(expression, 'body'));
  if (!expression || text === undefined) return undefined;
  return { text, language: textOf(expression, 'language') };
}
