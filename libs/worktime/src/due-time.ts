import type { Diagnostic, Instant } from '@liuzhuan/kernel';

/** A computed time and what the administrator must know about it: that it rests on days whose holidays are not announced yet. */
export interface DueTime {
  readonly instant: Instant;
  readonly warnings: readonly Diagnostic[];
}
