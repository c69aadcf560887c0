import type { InstanceId } from '@liuzhuan/kernel';
import type { ActivationId } from '@liuzhuan/machine';
import { concludeWith } from '../case/conclude';
import type { JobRecord } from '../records/records';
import type { RecountFigures } from '../recount/recount-tally';
import { recountTask } from '../recount/recount-task';
import { recountTimer } from '../recount/recount-timer';
import type { CaseCommand } from './case-command';
import { openCase } from './preflight';

export interface RecountLimitsInput {
  readonly instance: InstanceId;
}

/**
 * Counts the limits of a running case anew, after the organisation has changed its work calendar: due times of open tasks with their reminders, and timers, as
 * far as they are in working time. Where nothing moves, nothing is written: giving the command twice is giving it once.
 */
export const recountLimits: CaseCommand<RecountLimitsInput, RecountFigures> = {
  target: ({ instance }) => ({ kind: 'instance', instance }),
  decide(context, { instance }, permission) {
    const open = openCase(context, instance, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const { jobs } = context.loaded;
    if (!jobs) return { kind: 'load', jobs: true };
    const draft = open.value;
    const { openTasks } = draft.book;
    const watches = watchesOf(jobs);
    const verdicts = [
      ...openTasks.map((task) => recountTask(draft, task, watches.get(task.activation) ?? [])),
      ...jobs.flatMap((job) => (job.kind === 'timer' ? [recountTimer(draft, job)] : [])),
    ];
    const figures = { earlier: 0, later: 0, same: 0, unclear: 0 };
    for (const verdict of verdicts) if (verdict) figures[verdict] += 1;
    const { jobsInserted } = draft.book.rows();
    return jobsInserted.length === 0 ? { kind: 'nothing', value: figures } : concludeWith(draft, () => figures);
  },
};

/** Reminders and due times, by the visits of their tasks. */
function watchesOf(jobs: readonly JobRecord[]): ReadonlyMap<ActivationId, readonly JobRecord[]> {
  const watches = new Map<ActivationId, JobRecord[]>();
  for (const job of jobs) {
    if (job.kind === 'timer' || job.activation === null) continue;
    watches.set(job.activation, [...(watches.get(job.activation) ?? []), job]);
  }
  return watches;
}
