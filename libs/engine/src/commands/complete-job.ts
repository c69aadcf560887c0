import type { JobId, JsonObject } from '@liuzhuan/kernel';
import { conclude } from '../case/conclude';
import { runMachine } from '../case/run-machine';
import { reject } from '../rejections';
import type { CaseCommand, CaseOutcome } from './case-command';
import { openJob } from './job-command';

export interface CompleteJobInput {
  readonly job: JobId;
  /** Who fetched it; refused when somebody else has it now. Absent: the house itself. */
  readonly worker?: string;
  /** What the service brought; goes through the node's output mapping. */
  readonly variables?: JsonObject;
}

/** A worker has done a service job, or a signal has reached everybody. */
export const completeJob: CaseCommand<CompleteJobInput, CaseOutcome> = {
  target: ({ job }) => ({ kind: 'job', job }),
  decide(context, input) {
    const open = openJob(context, input.job, input.worker);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const { job, draft } = open.value;
    if (job.kind === 'delivery') return { kind: 'nothing', value: { instance: draft.instance, opened: [] }, jobsDone: [job.id] };
    if (job.kind !== 'service' || job.activation === null) return { kind: 'reject', rejection: reject('job-kind-wrong', { job: job.id, kind: job.kind }) };
    draft.book.jobIsDone(job.id);
    const { variables = {} } = input;
    draft.record('service.completed', { service: job.topic, variables }, { node: job.node, activation: job.activation });
    const refused = runMachine(draft, { type: 'complete', activation: job.activation, variables });
    return refused ? { kind: 'reject', rejection: refused } : conclude(draft);
  },
};
