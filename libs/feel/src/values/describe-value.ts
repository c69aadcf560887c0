import { jsonOf } from './json-of';
import { kindOf } from './kind-of';
import type { FeelValue } from './feel-value';

const LONGEST = 40;

/** A value in a few words for a warning: the text itself when short, else its kind. */
export function describeValue(value: FeelValue | undefined): string {
  const kind = kindOf(value);
  if (kind === 'function' || kind === 'list' || kind === 'context') return kind;
  const text = kind === 'string' ? JSON.stringify(value) : String(jsonOf(value));
  return text.length > LONGEST ? kind : text;
}
