import { type InstanceId, isJsonObject, type JsonObject, type OrganisationId } from '@liuzhuan/kernel';
import type { JobRecord } from '../records/records';
import { readReceiver, type SignalReceiver } from './signal-receiver';

/** A message or signal on its way. */
export interface Delivery {
  readonly organisation: OrganisationId;
  readonly event: 'message' | 'signal';
  readonly name: string;
  readonly key: string | null;
  readonly payload: JsonObject;
  /** Job that carries it: of a case that sent it, or of a broadcast. */
  readonly job?: JobRecord['id'];
  /** Case that sent it. A signal has reached everything in its own case already. */
  readonly sender?: InstanceId;
  /** The one of a signal's receivers this is for. */
  readonly receiver?: SignalReceiver;
}

/** The delivery a job of kind `delivery` carries. */
export function deliveryOf(job: JobRecord): Delivery {
  const { event, name, key, payload } = job.payload;
  const receiver = readReceiver(job.payload['receiver']);
  return {
    organisation: job.organisation,
    event: event === 'signal' ? 'signal' : 'message',
    name: String(name),
    key: typeof key === 'string' ? key : null,
    payload: isJsonObject(payload) ? payload : {},
    job: job.id,
    ...(job.instance ? { sender: job.instance } : {}),
    ...(receiver && { receiver }),
  };
}
