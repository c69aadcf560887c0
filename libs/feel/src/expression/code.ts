import type { FeelValue } from '../values/feel-value';
import type { Evaluator } from './frame';

/**
 * What a node compiles to. `shape` is what can be told without running it: a constant, a plain name or path, a test
 * (gives true, false or null), an index (gives a number), or anything.
 */
export interface Code {
  readonly run: Evaluator;
  readonly shape: 'constant' | 'name' | 'test' | 'index' | 'any';
  /** The value when `shape` is `constant`. */
  readonly value?: FeelValue;
  /** True when the node reads the tested value `?`. */
  readonly usesInput?: boolean;
}

/** Code for a value known beforehand. */
export function constant(value: FeelValue): Code {
  return { run: () => value, shape: 'constant', value };
}
