import { type Instant, isInstant } from '@liuzhuan/kernel';
import type { JobRecord } from '../records/records';

/** When a job falls due by its limit. One of a case that stands still, or that failed, has been put off, and is looked at again at its `dueAt`. */
export function fallsDue({ dueAt, payload: { fellDue } }: Pick<JobRecord, 'dueAt' | 'payload'>): Instant {
  return isInstant(fellDue) ? fellDue : dueAt;
}
