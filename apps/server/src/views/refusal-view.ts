import type { Refusal } from '@liuzhuan/engine';
import type { BilingualText } from '@liuzhuan/kernel';

/** Operations that are not open to whoever asks, each with the reason the command itself would give. */
export function refusalViews<A extends string>(refused: readonly Refusal<A>[]): { operation: A; code: string; reason: BilingualText }[] {
  return refused.map(({ operation, rejection }) => ({ operation, code: rejection.code, reason: rejection.message }));
}
