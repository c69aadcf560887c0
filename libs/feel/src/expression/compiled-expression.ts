import type { Evaluator } from './frame';

/** `expression`: any FEEL expression; `unary-tests`: a cell of a decision table, tested against the value named `?`. */
export type Dialect = 'expression' | 'unary-tests';

/**
 * An expression ready to run. Made by `compileExpression` and kept in its cache; store the source, never this object.
 */
export interface CompiledExpression {
  readonly source: string;
  readonly dialect: Dialect;
  /** Variables the expression reads from its context, in order of appearance, without its own local names and built-in functions. */
  readonly names: readonly string[];
  /** Names read inside a filter `list[…]`: properties of the members, or else variables. Not repeated from `names`. */
  readonly filterNames: readonly string[];
  /** Names called as functions that are not built in: functions of the host or of the context. */
  readonly functions: readonly string[];
  /** Runs it within a frame. Internal to this library. */
  readonly run: Evaluator;
}
