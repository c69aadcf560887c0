import type { InstanceId, JobId, JsonObject, Rejection } from '@liuzhuan/kernel';
import type { ActivationId, NodeId } from '@liuzhuan/machine';
import type { CommandContext } from '../case/command-context';
import { conclude } from '../case/conclude';
import { runMachine } from '../case/run-machine';
import { receiptOf } from '../delivery/receipt';
import type { Decision } from '../ports/engine-store';
import type { CaseCommand, CaseOutcome } from './case-command';
import { findCase, openCase } from './preflight';

/** A message or signal for one waiting site, which the subscription table has found. */
export interface CorrelateMessageInput {
  readonly instance: InstanceId;
  readonly activation: ActivationId;
  readonly node: NodeId;
  readonly name: string;
  readonly payload: JsonObject;
  /** Delivery job that carries the message: it is locked, and removed in the same transaction. Gone = delivered already. */
  readonly job?: JobId;
  /** A signal: whoever no longer waits for it has missed it, and its job goes. A message is kept for somebody else. */
  readonly fleeting?: boolean;
}

/** Hands a message to the case that waits for it. Nothing happens when its delivery job is gone: somebody else was quicker. */
export const correlateMessage: CaseCommand<CorrelateMessageInput, CaseOutcome> = {
  target: ({ instance, job }) => ({ kind: 'instance', instance, ...(job !== undefined && { job }) }),
  decide(context, input, permission) {
    const { activation, node, name, payload, job } = input;
    const found = findCase(context, input.instance);
    if (found.ok && job !== undefined && !context.loaded.job) return { kind: 'nothing', value: { instance: found.value, opened: [] } };
    const open = openCase(context, input.instance, permission);
    if (!open.ok) return missed(context, input, open.error);
    const draft = open.value;
    if (job !== undefined) draft.book.jobIsDone(job);
    draft.book.receipt = receiptOf(context.loaded.job, 'delivered');
    draft.record('message.received', { message: name, payload }, { node, activation });
    const refused = runMachine(draft, { type: 'trigger', activation, node, payload });
    return refused ? missed(context, input, refused) : conclude(draft);
  },
};

/** Refusals that say that the receiver has moved on; a suspended case gets its signal later. */
const MOVED_ON: ReadonlySet<string> = new Set(['instance-not-active', 'case-not-active', 'activation-unknown', 'not-waiting']);

function missed({ loaded: { instance } }: CommandContext, { fleeting, job }: CorrelateMessageInput, rejection: Rejection): Decision<CaseOutcome> {
  if (!fleeting || !instance || !MOVED_ON.has(rejection.code)) return { kind: 'reject', rejection };
  return { kind: 'nothing', value: { instance, opened: [] }, jobsDone: job === undefined ? [] : [job] };
}
