import { HOST_FUNCTION_NAMES } from '@liuzhuan/engine';
import { compileExpression } from '@liuzhuan/feel';
import type { BilingualText } from '@liuzhuan/kernel';

/** What is to be said about an expression while it is written. */
export interface FeelVerdict {
  /** It cannot be read: message and cure. */
  readonly error?: BilingualText;
  /** Names nobody in this process gives. */
  readonly unknown: readonly string[];
  readonly unknownFunctions: readonly string[];
  /** Variables it reads. */
  readonly names: readonly string[];
}

const NOTHING: FeelVerdict = { unknown: [], unknownFunctions: [], names: [] };

/** Compiles an expression and compares its names with those the process knows. An empty one is no mistake. */
export function checkFeel(source: string, known: readonly string[]): FeelVerdict {
  if (source.trim() === '') return NOTHING;
  const compiled = compileExpression(source);
  if (!compiled.ok) {
    const [first] = compiled.error;
    return first ? { ...NOTHING, error: { zh: `${first.message.zh}。${first.cure.zh}`, en: `${first.message.en}. ${first.cure.en}` } } : NOTHING;
  }
  const { names, functions } = compiled.value;
  return { names, unknown: names.filter((name) => !known.includes(name)), unknownFunctions: functions.filter((name) => !HOST_FUNCTION_NAMES.includes(name)) };
}
