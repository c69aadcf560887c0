import { HOST_FUNCTION_NAMES } from '@liuzhuan/engine';
import { compileExpression } from '@liuzhuan/feel';
import type { BilingualText } from '@liuzhuan/kernel';

/** What is to be said about an expression while it is written. */
export interface FeelVerdict {
  /** It cannot be read: message and cure. */
  readonly error?: BilingualText;
  /** Names nobody in this process gives. */
  readonly unknown: readonly string[];
  /** Names that are given, but only after this place. */
  readonly tooEarly: readonly string[];
  readonly unknownFunctions: readonly string[];
  /** Variables it reads. */
  readonly names: readonly string[];
}

/** Names known at a place, and names that are known only later. */
export interface KnownAtPlace {
  readonly here: readonly string[];
  readonly later: readonly string[];
}

const NOTHING: FeelVerdict = { unknown: [], tooEarly: [], unknownFunctions: [], names: [] };

/** Compiles an expression and compares its names with those the process knows. An empty one is no mistake. */
export function checkFeel(source: string, { here, later }: KnownAtPlace): FeelVerdict {
  if (source.trim() === '') return NOTHING;
  const compiled = compileExpression(source);
  if (!compiled.ok) {
    const [first] = compiled.error;
    return first ? { ...NOTHING, error: { zh: `${first.message.zh}。${first.cure.zh}`, en: `${first.message.en}. ${first.cure.en}` } } : NOTHING;
  }
  const { names, functions } = compiled.value;
  const missing = names.filter((name) => !here.includes(name));
  return {
    names,
    unknown: missing.filter((name) => !later.includes(name)),
    tooEarly: missing.filter((name) => later.includes(name)),
    unknownFunctions: functions.filter((name) => !HOST_FUNCTION_NAMES.includes(name)),
  };
}
