/** A sequence of numbers from 0 to below 1 that its seed determines (mulberry32). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One of the entries, each as often as its weight says. */
export function weighted<T>(random: Random, entries: readonly { readonly weight: number; readonly value: T }[]): T {
  let left = random() * entries.reduce((sum, { weight }) => sum + weight, 0);
  for (const { weight, value } of entries) if ((left -= weight) < 0) return value;
  throw new Error('Expected entries to choose from but there are none');
}
