import type { Clock, CommandTarget } from '@liuzhuan/engine';
import type { Instant } from '@liuzhuan/kernel';

/** The country has one time zone and no summer time: the year begins at 16:00 UTC. */
const OFFSET_MS = 8 * 3_600_000;

type NewTarget = Extract<CommandTarget, { readonly kind: 'new' }> & { readonly at?: Instant };

/** Year in which a new case is counted: of the target's own instant when it has one, so that number and year agree at the turn of the year. */
export function caseYear(target: NewTarget, clock: Clock): number {
  return new Date(Date.parse(target.at ?? clock.now()) + OFFSET_MS).getUTCFullYear();
}
