import type { Json } from '@liuzhuan/kernel';
import type { Line } from './drawing';

/** A sound drawing, the same broken by one edit, and what is to be found: codes with the elements pointed at. */
export interface Pair {
  readonly name: string;
  readonly sound: readonly Line[];
  readonly broken: readonly Line[];
  readonly finds: readonly string[];
  /** Values each decision table can give; a table that is not named can give anything. */
  readonly decisions?: Readonly<Record<string, readonly Json[]>>;
}

/** A task that is agreed to or refused, and a choice by that outcome. */
export const OUTCOME = [
  't1: outcomes agree|refuse',
  's > t1 > x1',
  'x1 > t2 : outcome = "agree"',
  'x1 > e2 : outcome = "refuse"',
  't2 > e1',
];
