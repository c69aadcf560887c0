import type { Diagnostic, Json } from '@liuzhuan/kernel';
import type { FeelCode } from '../codes';
import type { FeelType } from '../values/feel-type';
import type { FeelContext, FeelValue } from '../values/feel-value';

/** A function of the host, callable by name from an expression: directory, calendar. `undefined` = found nothing. */
export type HostFunction = (...args: Json[]) => Json | undefined;
export type HostFunctions = Readonly<Record<string, HostFunction>>;

/** A warning before it is put into words: code, offset in the source, parameters. */
export interface RawWarning {
  readonly code: FeelCode;
  readonly at: number;
  readonly params: Readonly<Record<string, Json>>;
}

/** What one evaluation knows beside its names. */
export interface Run {
  readonly functions: HostFunctions;
  /** Raw until the place is known where their source stands. */
  readonly warnings: (RawWarning | Diagnostic)[];
  /** The outermost names; `now()` and `today()` read `now` and `today` here: this library has no clock. */
  readonly root?: FeelContext;
  /** Types of the model, for `instance of`. */
  readonly typeNamed?: (name: string) => FeelType | undefined;
  /** Values of decisions already made in this run, by id. */
  readonly results?: Map<string, FeelValue>;
  /** Notes which rules of decision tables matched. */
  readonly trace?: MatchedRules[];
  /** What has been used up: rounds of all loops, and functions within functions. */
  readonly used: { rounds: number; depth: number };
}

/** So much work one expression may make; beyond, it is a mistake that must not stop the server. */
const MOST_ROUNDS = 1_000_000;
const DEEPEST_CALL = 200;

/** A run at its beginning. */
export function newRun(functions: HostFunctions = {}, further: Partial<Run> = {}): Run {
  return { ...further, functions, warnings: [], used: { rounds: 0, depth: 0 } };
}

/** Counts one round of a loop; false and a warning when it is one too many. */
export function mayLoop(run: Run, at: number): boolean {
  run.used.rounds += 1;
  if (run.used.rounds <= MOST_ROUNDS) return true;
  if (run.used.rounds === MOST_ROUNDS + 1) warn(run, 'feel-endless', at);
  return false;
}

/** Runs a call one level deeper; null and a warning when that is too deep. */
export function callDeeper(run: Run, at: number, call: () => FeelValue): FeelValue {
  if (run.used.depth >= DEEPEST_CALL) {
    warn(run, 'feel-endless', at);
    return null;
  }
  run.used.depth += 1;
  const value = call();
  run.used.depth -= 1;
  return value;
}

/** Rules of a decision table that made its value, for the record. */
export interface MatchedRules {
  /** Id of the decision or function the table belongs to. */
  readonly decisionId: string;
  readonly ruleIds: readonly string[];
  /** Places of the rules in the table, from 0. */
  readonly ruleIndexes: readonly number[];
  /** Regulation clauses the rules fulfil. */
  readonly clauses: readonly string[];
}

/** Names visible at a place of an expression; inner frames hide outer ones. */
export interface Frame {
  readonly values: FeelContext;
  readonly parent: Frame | null;
  readonly run: Run;
}

/** Compiled form of a node: a function of the frame. */
export type Evaluator = (frame: Frame) => FeelValue;

/** A frame within another one. */
export function innerFrame(parent: Frame, values: FeelContext): Frame {
  return { values, parent, run: parent.run };
}

/** Adds a warning to a run. */
export function warn(run: Run, code: FeelCode, at: number, params: Readonly<Record<string, Json>> = {}): void {
  run.warnings.push({ code, at, params });
}
