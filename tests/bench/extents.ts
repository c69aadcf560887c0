import type { Part } from './report';

/** How much is measured. */
export interface BenchExtent {
  readonly parts: readonly Part[];
  readonly memory: { readonly rounds: number; readonly seconds: number; readonly cases: number };
  readonly durable: { readonly rounds: number; readonly seconds: number };
  readonly growth: { readonly rounds: number; readonly seconds: number; readonly claims: number; readonly sizes: readonly number[] };
  readonly server: { readonly cases: number };
}

export type ExtentName = 'quick' | 'short' | 'long';

const SIZES = [1_000, 100_000, 1_000_000];
const ALL: readonly Part[] = ['memory', 'durable', 'growth', 'server', 'soundness'];

export const EXTENTS: Readonly<Record<ExtentName, BenchExtent>> = {
  /** Figures of no worth: to see that it runs. */
  quick: {
    parts: ALL,
    ...{ memory: { rounds: 1, seconds: 0.3, cases: 40 }, durable: { rounds: 1, seconds: 0.5 } },
    ...{ growth: { rounds: 1, seconds: 0.5, claims: 20, sizes: [100, 1_000, 2_000] }, server: { cases: 100 } },
  },
  short: {
    parts: ['memory', 'durable', 'soundness'],
    ...{ memory: { rounds: 5, seconds: 1.5, cases: 200 }, durable: { rounds: 3, seconds: 3 } },
    ...{ growth: { rounds: 5, seconds: 4, claims: 2_000, sizes: SIZES }, server: { cases: 3_000 } },
  },
  long: {
    parts: ALL,
    ...{ memory: { rounds: 7, seconds: 3, cases: 400 }, durable: { rounds: 5, seconds: 8 } },
    ...{ growth: { rounds: 7, seconds: 6, claims: 5_000, sizes: SIZES }, server: { cases: 5_000 } },
  },
};
