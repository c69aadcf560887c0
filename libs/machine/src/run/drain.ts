import { fireNextCondition } from './conditions';
import { fireNextJoin } from './joins';
import { halt, performMove } from './move';
import type { Run } from './run';
import { reachLateComer } from './signals';

/** More moves than any process makes in one step; beyond it a step counts as an endless loop. */
export const MOVE_LIMIT = 10_000;

/** Runs a step to completion: moves tokens until all rest, then lets a join fire, and so on. */
export function drain(run: Run): void {
  const limit = run.environment.moveLimit ?? MOVE_LIMIT;
  let next = 0;
  for (;;) {
    const queued = run.queue[next++];
    if (queued) {
      run.moves += 1;
      if (run.moves > limit) halt(run, queued);
      else performMove(run, queued);
    } else {
      run.queue.length = next = 0;
      if (!reachLateComer(run) && !fireNextCondition(run) && !fireNextJoin(run)) return;
    }
  }
}
