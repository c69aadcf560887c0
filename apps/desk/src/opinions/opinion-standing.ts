import type { Opinion } from '@liuzhuan/contract';

/** Outcome under which the engine records that an officer sent the case back. */
const RETURN = 'return';

export function isReturn({ outcome }: Pick<Opinion, 'outcome'>): boolean {
  return outcome === RETURN;
}

/** A withdrawn opinion is struck. A return withdraws its own task, but its reason is what everybody now has to go by: it stands. */
export function holdsNoMore(opinion: Pick<Opinion, 'outcome' | 'status'>): boolean {
  return opinion.status === 'withdrawn' && !isReturn(opinion);
}
