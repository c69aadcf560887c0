import type { Instant, JobId, JsonObject } from '@liuzhuan/kernel';
import { dueAt, type Period } from '@liuzhuan/worktime';
import type { CaseDraft } from '../case/case-draft';
import { conclude } from '../case/conclude';
import { runMachine } from '../case/run-machine';
import type { JobRecord } from '../records/records';
import { reject } from '../rejections';
import type { CaseCommand, CaseOutcome } from './case-command';
import { openJob } from './job-command';

export interface FailJobInput {
  readonly job: JobId;
  /** Who fetched it; refused when somebody else has it now. Absent: the house itself. */
  readonly worker?: string;
  readonly message: string;
  /** BPMN error code: no retry, an error event of the diagram catches it. */
  readonly errorCode?: string;
  readonly variables?: JsonObject;
}

/** Waiting times before the second, third … try; after the last an incident. */
const BACK_OFF: readonly Period[] = [
  { kind: 'span', span: { seconds: 10 } },
  { kind: 'span', span: { minutes: 1 } },
  { kind: 'span', span: { minutes: 10 } },
];

/** A service or delivery job has failed: it is tried again after a while, three times; then an administrator has to look. */
export const failJob: CaseCommand<FailJobInput, CaseOutcome> = {
  target: ({ job }) => ({ kind: 'job', job }),
  decide(context, input) {
    const open = openJob(context, input.job, input.worker);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const { job, draft } = open.value;
    if (job.kind !== 'service' && job.kind !== 'delivery') return { kind: 'reject', rejection: reject('job-kind-wrong', { job: job.id, kind: job.kind }) };
    draft.book.jobIsDone(job.id);
    const site = { node: job.node, activation: job.activation };
    const words = { service: job.topic ?? job.kind, attempt: job.attempts + 1, message: input.message, ...(input.errorCode !== undefined && { errorCode: input.errorCode }) };
    draft.record('service.failed', words, site);
    const refused = input.errorCode !== undefined ? giveUp(draft, job, input) : tryAgain(draft, job, input);
    return refused ? { kind: 'reject', rejection: refused } : conclude(draft);
  },
};

function tryAgain(draft: CaseDraft, job: JobRecord, input: FailJobInput) {
  const wait = BACK_OFF[job.attempts];
  if (!wait) return giveUp(draft, job, input);
  const next: Instant = dueAt(wait, draft.now, draft.context.world.calendar).instant;
  const { activation, node, kind, topic, payload } = job;
  draft.addJob({ activation, node, kind, topic, payload, dueAt: next, attempts: job.attempts + 1 });
  return undefined;
}

/** The token of a service task stands still (or its error is caught); a message has no token any more, its incident keeps it. */
function giveUp(draft: CaseDraft, job: JobRecord, { message, errorCode, variables }: FailJobInput) {
  if (job.kind === 'service' && job.activation !== null) {
    return runMachine(draft, {
      type: 'fail',
      activation: job.activation,
      message,
      ...(errorCode !== undefined && { code: errorCode }),
      ...(variables && { variables }),
    });
  }
  const { name = null, key = null } = job.payload;
  draft.addIncident('message-undelivered', { activation: job.activation, node: job.node }, { message: name, key, reason: message, payload: job.payload });
  return undefined;
}
