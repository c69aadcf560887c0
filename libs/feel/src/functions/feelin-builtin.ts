import { Defect } from '@liuzhuan/kernel';
import { evaluate } from 'feelin';
import { warn } from '../expression/frame';
import { describeValue } from '../values/describe-value';
import { FeelCallable } from '../values/feel-callable';
import type { FeelValue } from '../values/feel-value';

type FeelinFunction = ((...args: unknown[]) => unknown) & { readonly $args: readonly string[] };

/** Functions for which null is an answer; from the others it means that feelin did not like the arguments. */
const MAY_BE_NULL: ReadonlySet<string> = new Set(['get value', 'not', 'string']);

/** What a function of feelin gives when it refuses its arguments. */
interface Refusal {
  readonly template: string;
  readonly values: Readonly<Record<string, unknown>>;
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'template' in value && 'warning' in value;
}

/** A built-in function of feelin as ours. feelin does not export them, but gives them as the value of their name. */
export function feelinBuiltin(name: string): FeelCallable {
  const { value } = evaluate(name);
  if (typeof value !== 'function') throw new Defect(`Expected feelin to have a function ${name} but it has not`);
  const native = value as FeelinFunction;
  return new FeelCallable(name, native.$args, (args, run, at) => {
    const result = attempt(native, args);
    if (isRefusal(result)) warn(run, 'feel-wrong-arguments', at, { name, reason: args.map(describeValue).join(', ') });
    else if (result !== null && result !== undefined) return result as FeelValue;
    else if (!MAY_BE_NULL.has(name)) warn(run, 'feel-wrong-arguments', at, { name, reason: args.map(describeValue).join(', ') });
    return null;
  });
}

/** Some of feelin's functions throw on arguments they did not expect; to the author this is a refusal like any other. */
function attempt(native: FeelinFunction, args: readonly (FeelValue | undefined)[]): unknown {
  try {
    return native(...args);
  } catch (error) {
    return { warning: 'INVALID_ARGUMENTS', template: String(error), values: {} };
  }
}
