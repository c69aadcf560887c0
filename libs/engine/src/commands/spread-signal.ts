import { asId, type JobId, type JsonObject } from '@liuzhuan/kernel';
import { dueAt, type Period } from '@liuzhuan/worktime';
import { receiverJson, type SignalReceiver } from '../delivery/signal-receiver';
import type { JobRecord } from '../records/records';
import type { CaseCommand } from './case-command';

export interface SpreadSignalInput {
  readonly name: string;
  readonly payload: JsonObject;
  /** Everybody it reaches, as looked up when it is spread. */
  readonly receivers: readonly SignalReceiver[];
  /** Job of the broadcast: it makes room for theirs. Absent: a signal from outside. Gone = spread already. */
  readonly job?: JobId;
}

/** No job has it: a signal from outside is found under none. */
const NO_JOB = asId<JobId>('');

/** Whoever spreads a signal delivers it too, and tells who got it. What it has left by then is for the job loops of all nodes: it has died. */
const LEFT_TO_LOOPS: Period = { kind: 'span', span: { seconds: 5 } };

/**
 * Gives each receiver of a signal a delivery job of its own, all in one transaction. From there on the death of a server neither loses nor doubles the
 * signal for any of them.
 */
export const spreadSignal: CaseCommand<SpreadSignalInput, readonly JobRecord[]> = {
  target: ({ job }) => ({ kind: 'job', job: job ?? NO_JOB }),
  decide({ actor: { organisation }, loaded, world, ids }, { name, payload, receivers, job }) {
    const carrier = loaded.job?.organisation === organisation ? loaded.job : undefined;
    if (job !== undefined && !carrier) return { kind: 'nothing', value: [] };
    const { instance = null, node = null } = carrier ?? {};
    const receipt = carrier?.payload['receipt'];
    const { instant } = dueAt(LEFT_TO_LOOPS, world.now, world.calendar);
    const parts = receivers.map((receiver): JobRecord => {
      const words = { event: 'signal', name, key: null, payload, receiver: receiverJson(receiver), ...(receipt !== undefined && { receipt }) };
      return { id: ids.job(), organisation, instance, activation: null, node, kind: 'delivery', topic: null, dueAt: instant, payload: words, attempts: 0 };
    });
    return { kind: 'nothing', value: parts, jobsDone: carrier ? [carrier.id] : [], jobsInserted: parts };
  },
};
