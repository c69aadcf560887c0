import { setTimeout as pause } from 'node:timers/promises';
import { type Driver, type Measure, playCase } from './drivers/driver';
import type { Sample } from './figures';

/** How a driver is loaded. */
export interface Load {
  /** Cases played at the same time. */
  readonly clients: number;
  /** No case begins after so many seconds. */
  readonly seconds: number;
  /** Steps per second that arrive, whether earlier ones are done or not; without it every client begins its next step at once. */
  readonly rate?: number;
}

/** Plays cases one after the other with every client, until the time is over or the driver is used up. */
export async function load(driver: Driver & { readonly isUsedUp?: boolean }, { clients, seconds, rate }: Load): Promise<Sample> {
  const durations: number[] = [];
  const begun = performance.now();
  const arrival = rate === undefined ? undefined : arrivals(begun, rate);
  const measure: Measure = async (step) => {
    // Without a rate a step begins in the same turn, so that a driver that was not used up when the client looked is not used up now.
    const arrived = arrival ? await arrival() : performance.now();
    const result = await step();
    durations.push(performance.now() - arrived);
    return result;
  };
  const client = async () => {
    while (performance.now() - begun < seconds * 1000 && driver.isUsedUp !== true) await playCase(driver, measure);
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { durations, seconds: (performance.now() - begun) / 1000 };
}

/**
 * Steps that arrive at a steady rate. When all clients are busy, a step waits from its arrival on, and that wait belongs to its duration: a load that slows down
 * with the engine would hide it.
 */
function arrivals(begun: number, rate: number): () => Promise<number> {
  let arrived = 0;
  return async () => {
    const due = begun + (arrived++ * 1000) / rate;
    const early = due - performance.now();
    if (early <= 0) return due;
    await pause(early);
    return performance.now();
  };
}
