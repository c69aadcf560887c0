import type { InstanceId, JobId, JsonObject } from '@liuzhuan/kernel';
import type { ActivationId, NodeId } from '@liuzhuan/machine';
import { conclude } from '../case/conclude';
import { runMachine } from '../case/run-machine';
import type { CaseCommand, CaseOutcome } from './case-command';
import { openCase } from './preflight';

/** A message or signal for one waiting site, which the subscription table has found. */
export interface CorrelateMessageInput {
  readonly instance: InstanceId;
  readonly activation: ActivationId;
  readonly node: NodeId;
  readonly name: string;
  readonly payload: JsonObject;
  /** Delivery job that carries the message: it is locked, and removed in the same transaction. Gone = delivered already. */
  readonly job?: JobId;
}

/** Hands a message to the case that waits for it. Nothing happens when its delivery job is gone: somebody else was quicker. */
export const correlateMessage: CaseCommand<CorrelateMessageInput, CaseOutcome> = {
  target: ({ instance, job }) => ({ kind: 'instance', instance, ...(job !== undefined && { job }) }),
  decide(context, input, permission) {
    const open = openCase(context, input.instance, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const draft = open.value;
    const { activation, node, name, payload, job } = input;
    if (job !== undefined && !context.loaded.job) return { kind: 'nothing', value: { instance: draft.instance, opened: [] } };
    if (job !== undefined) draft.book.jobIsDone(job);
    draft.record('message.received', { message: name, payload }, { node, activation });
    const refused = runMachine(draft, { type: 'trigger', activation, node, payload });
    return refused ? { kind: 'reject', rejection: refused } : conclude(draft);
  },
};
