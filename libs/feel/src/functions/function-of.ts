import { warn } from '../expression/frame';
import { coerce } from '../values/coerce';
import { describeValue } from '../values/describe-value';
import type { FeelBody } from '../values/feel-callable';
import { ANY, type FeelType } from '../values/feel-type';
import type { FeelValue } from '../values/feel-value';

/** Types of arguments as a table writes them; a trailing `?` = may be absent, `??` = may be absent or null. */
const ARGUMENT_TYPES: Readonly<Record<string, FeelType>> = {
  any: ANY,
  number: { type: 'number' },
  string: { type: 'string' },
  boolean: { type: 'boolean' },
  list: { type: 'list' },
  context: { type: 'context' },
  function: { type: 'function' },
  range: { type: 'range' },
};

interface Slot {
  readonly type: FeelType;
  /** May be absent. */
  readonly optional: boolean;
  /** Null counts as absent. */
  readonly nullable: boolean;
}

function slotOf(text: string): Slot {
  return { type: ARGUMENT_TYPES[text.replace(/\?+$/, '')] ?? ANY, optional: text.endsWith('?'), nullable: text.endsWith('??') };
}

/** What to do with checked arguments; `undefined` refuses them. */
type Answer<A extends readonly (FeelValue | undefined)[]> = (...args: A) => FeelValue | undefined;

/** A row of a table of built-in functions. */
export interface FunctionRow {
  readonly parameters: readonly string[];
  readonly body: FeelBody;
}

/**
 * A function whose arguments are checked and converted before it runs (DMN 1.5, 10.3.2.9.4 and 10.3.4): what does not fit gives null and
 * a warning.
 * @param signature parameter name → type, in order
 */
export function functionOf<A extends readonly (FeelValue | undefined)[]>(name: string, signature: Readonly<Record<string, string>>, answer: Answer<A>): FunctionRow {
  const parameters = Object.keys(signature);
  const slots = Object.values(signature).map(slotOf);
  const body: FeelBody = (args, run, at) => {
    const fitted: (FeelValue | undefined)[] = [];
    for (const [index, slot] of slots.entries()) {
      const given = slot.nullable ? (args[index] ?? undefined) : args[index];
      const value = given === undefined ? undefined : fit(given, slot);
      if (value === undefined && !(slot.optional && given === undefined)) return refuse();
      fitted.push(value);
    }
    const value = answer(...(fitted as unknown as A));
    return value === undefined ? refuse() : value;

    function refuse(): null {
      warn(run, 'feel-wrong-arguments', at, { name, reason: args.map(describeValue).join(', ') });
      return null;
    }
  };
  return { parameters, body };
}

function fit(value: FeelValue, slot: Slot): FeelValue | undefined {
  if (value === null) return slot.type === ANY ? null : undefined;
  return coerce(value, slot.type);
}
