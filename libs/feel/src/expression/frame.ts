import type { Json } from '@liuzhuan/kernel';
import type { FeelCode } from '../codes';
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
  readonly warnings: RawWarning[];
  /** The outermost names; `now()` and `today()` read `now` and `today` here: this library has no clock. */
  readonly root?: FeelContext;
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
