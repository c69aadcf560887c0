import type { JsonObject } from '@liuzhuan/kernel';
import { Draft } from '../run/draft';
import type { Snapshot } from '../run/snapshot';

/** Variables of the case itself, its outermost scope; empty before it has begun. Costs the same however much is open in the case. */
export function caseVariables(snapshot: Snapshot): JsonObject {
  return new Draft(snapshot).root?.variables ?? {};
}

/** Whether a token stands on a visit. */
export function stands(snapshot: Snapshot, activation: string): boolean {
  return new Draft(snapshot).tokenOf(activation) !== undefined;
}
