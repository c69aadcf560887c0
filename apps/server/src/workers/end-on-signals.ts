/** How a process ends. */
export interface Ending {
  /** Finishes what is in hand and lets go of everything. */
  readonly end: () => Promise<void>;
  /** Longest time for that; then it ends all the same. */
  readonly withinMs: number;
  readonly log: (line: string) => void;
}

/** A second signal sooner than this is the same one, sent by the terminal and by npm. */
const ECHO_MS = 1_000;
const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** SIGTERM, SIGINT, or the end of the process that started this one: ends cleanly. A second signal, or too much time: ends at once, which loses nothing that was acknowledged. */
export function endOnSignals({ end, withinMs, log }: Ending): void {
  let begun = 0;
  const hard = (why: string) => {
    log(`${why}: ending at once`);
    process.exit(1);
  };
  const finish = (signal: string) => {
    if (begun > 0) return Date.now() - begun > ECHO_MS ? hard(`second ${signal}`) : undefined;
    begun = Date.now();
    log(`${signal}: finishing what is in hand`);
    setTimeout(() => hard(`not finished after ${withinMs / 1000} s`), withinMs).unref();
    end().then(
      () => process.exit(0),
      (error: unknown) => hard(error instanceof Error ? error.message : String(error)),
    );
    return undefined;
  };
  for (const signal of SIGNALS) process.on(signal, () => finish(signal));
  process.on('disconnect', () => {
    if (begun === 0) finish('end of the starting process');
  });
}
