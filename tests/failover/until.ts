import { setTimeout as pause } from 'node:timers/promises';

/** Asks until there is something; fails after the time, in milliseconds. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>, within = 120_000): Promise<T> {
  for (const end = Date.now() + within; Date.now() < end; await pause(50)) {
    const found = await ask().catch(() => undefined);
    if (found !== undefined) return found;
  }
  throw new Error(`Expected ${what} within ${within / 1000} s but it did not come about`);
}
