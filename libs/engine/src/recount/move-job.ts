import type { Instant } from '@liuzhuan/kernel';
import type { CaseDraft } from '../case/case-draft';
import type { JobRecord } from '../records/records';

/** Lets a job wait until another time. It begins anew there: what failed at the old time does not count. */
export function moveJob(draft: CaseDraft, { id, activation, node, kind, topic, payload: { fellDue: _, ...payload } }: JobRecord, dueAt: Instant): void {
  draft.book.jobIsDone(id);
  draft.addJob({ activation, node, kind, topic, payload, dueAt });
}
