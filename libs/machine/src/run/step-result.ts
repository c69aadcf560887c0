import type { Rejection } from '@liuzhuan/kernel';
import type { Effect } from './effect';
import type { Snapshot } from './snapshot';
import type { TraceEntry } from './trace-entry';

/** What one step gives back: the next snapshot and what the world is asked to do, or why the event is refused. */
export type StepResult =
  | { readonly ok: true; readonly snapshot: Snapshot; readonly effects: readonly Effect[]; readonly trace: readonly TraceEntry[] }
  | { readonly ok: false; readonly error: Rejection };
