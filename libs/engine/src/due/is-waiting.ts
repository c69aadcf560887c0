import type { JobKind, JobRecord } from '../records/records';

const WAITING: ReadonlySet<JobKind> = new Set(['timer', 'reminder', 'overdue']);

/** True for a job that does nothing but wait for its time. Service calls and deliveries are work already, due at once. */
export function isWaiting({ kind }: JobRecord): boolean {
  return WAITING.has(kind);
}
