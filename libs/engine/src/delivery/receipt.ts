import { asId, type JobId } from '@liuzhuan/kernel';
import type { JobRecord } from '../records/records';

/** That a case got what came from outside. It is kept with the step of that case, so that a repeat of the request is told the same as the first would have been. */
export interface Receipt {
  /** What came from outside. A signal becomes a job for each receiver, and each of these keeps a receipt of the one delivery. */
  readonly delivery: JobId;
  /** The job that carried it to this case. */
  readonly job: JobId;
  /** To a case that waited, or by beginning one. */
  readonly as: 'delivered' | 'started';
}

/** The receipt that a delivery job asks for; undefined when nobody outside waits for one. */
export function receiptOf(job: JobRecord | undefined, as: Receipt['as']): Receipt | undefined {
  const delivery = job?.payload['receipt'];
  return job && typeof delivery === 'string' ? { delivery: asId(delivery), job: job.id, as } : undefined;
}
