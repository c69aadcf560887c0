/** Durations of single steps in milliseconds, and how long all of them took together. */
export interface Sample {
  readonly durations: readonly number[];
  readonly seconds: number;
}

/** What is reported of a sample. */
export interface Figures {
  /** Steps per second over all clients. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

export function figuresOf({ durations, seconds }: Sample): Figures {
  const sorted = [...durations].sort((one, other) => one - other);
  return { rate: durations.length / seconds, p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) };
}

/** Nearest-rank percentile of sorted values. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** The middle one of several runs by rate: one run says little on a machine that others use too. */
export function middle(runs: readonly Figures[]): Figures {
  const sorted = [...runs].sort((one, other) => one.rate - other.rate);
  const run = sorted[Math.floor(sorted.length / 2)];
  if (run === undefined) throw new Error('Expected at least one run but there was none');
  return run;
}

/** Times one step. */
export type Measure = <R>(step: () => Promise<R>) => Promise<R>;

/** Lets `clients` take turns on the items until the list is used up; `work` says which parts of it are steps. */
export async function timed<T>(items: readonly T[], clients: number, work: (item: T, measure: Measure) => Promise<void>): Promise<Sample> {
  const durations: number[] = [];
  const measure: Measure = async (step) => {
    const begun = performance.now();
    const result = await step();
    durations.push(performance.now() - begun);
    return result;
  };
  const left = [...items];
  const client = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item, measure);
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  return { durations, seconds: (performance.now() - begun) / 1000 };
}
