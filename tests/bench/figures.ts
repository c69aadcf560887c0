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

/** The middle value; of an even number, the lower one of the two. */
export function median(values: readonly number[]): number {
  return percentile([...values].sort((one, other) => one - other), 0.5);
}

/** Each figure's middle over several runs: one run says little on a machine that others use too. */
export function middle(runs: readonly Figures[]): Figures {
  const of = (key: keyof Figures) => median(runs.map((run) => run[key]));
  return { rate: of('rate'), p50: of('p50'), p99: of('p99') };
}

/** The middle of the ratios of runs that were made in turn: what slowed down the machine for a while slowed down both. */
export function ratioOf(runs: readonly number[], others: readonly number[]): number {
  return median(runs.map((run, at) => run / (others[at] ?? Number.NaN)));
}
