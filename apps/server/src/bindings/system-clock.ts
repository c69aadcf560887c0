import type { Clock } from '@liuzhuan/engine';
import { asInstant } from '@liuzhuan/kernel';

/** The machine's clock, in UTC. */
export const systemClock: Clock = { now: () => asInstant(new Date().toISOString()) };
