import { fail, type JobId, ok, type Rejection, type Result } from '@liuzhuan/kernel';
import type { CommandContext } from '../case/command-context';
import { CaseDraft } from '../case/case-draft';
import type { JobRecord } from '../records/records';
import { reject } from '../rejections';

/** A job in its running case. */
export interface OpenJob {
  readonly job: JobRecord;
  readonly draft: CaseDraft;
}

/**
 * The job a command names, with its case. A job of an ended case counts as gone. `worker`: who says so; refused when somebody else has leased the job
 * since. A lease that ran out and that nobody else took still counts: the work is done, and doing it again would help nobody.
 */
export function openJob(context: CommandContext, id: JobId, worker?: string): Result<OpenJob, Rejection> {
  const { job, instance } = context.loaded;
  if (!job || job.organisation !== context.actor.organisation || !instance) return fail(reject('unknown-job', { job: id }));
  if (worker !== undefined && job.lockedBy && job.lockedBy !== worker) return fail(reject('job-in-other-hands', { job: id, worker: job.lockedBy }));
  return ok({ job, draft: new CaseDraft(context, instance, false) });
}
