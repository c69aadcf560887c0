/** An engine under measurement. One driver plays one process of `processes/`, case after case. */
export interface Driver {
  /** Starts a case: one step. */
  start(): Promise<RunningCase>;
}

/** A case that a driver has started. */
export interface RunningCase {
  /** No task is open any more. */
  readonly isOver: boolean;
  /** Completes one open task, the oldest: one step. */
  complete(): Promise<void>;
  /** Finds out which tasks are open now, where the answer to a step does not say so. Not timed. */
  look?(): Promise<void>;
}

/** Times one step. */
export type Measure = <R>(step: () => Promise<R>) => Promise<R>;

/** Plays one case from its start to its end. */
export async function playCase(driver: Driver, measure: Measure): Promise<void> {
  const running = await measure(() => driver.start());
  for (await running.look?.(); !running.isOver; await running.look?.()) await measure(() => running.complete());
}
