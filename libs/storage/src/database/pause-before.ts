import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseFault } from './database-fault';

/** First pause and longest pause, in milliseconds. A conflict is over as soon as the other has committed; a server needs a moment to come back. */
const PAUSES: Readonly<Partial<Record<DatabaseFault, { readonly first: number; readonly longest: number }>>> = {
  conflict: { first: 2, longest: 100 },
  unavailable: { first: 50, longest: 2_000 },
};

/** True when what failed with this fault is tried again, after the pause; false when its error is the caller's to see. */
export async function pauseBefore(attempt: number, fault: DatabaseFault): Promise<boolean> {
  const range = PAUSES[fault];
  if (!range) return false;
  const limit = Math.min(range.first * 2 ** (attempt - 1), range.longest);
  // Spread, so that those who collided do not meet again.
  await pause(limit * (0.5 + Math.random() / 2));
  return true;
}
