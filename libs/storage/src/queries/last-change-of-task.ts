import type { HistoryRecord } from '@liuzhuan/engine';
import type { InstanceId, OrganisationId, TaskId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';

/** Lines that tell of a change of the task itself; reminders and the like leave its revision as it is. */
const CHANGES = ['task.completed', 'task.withdrawn', 'task.claimed', 'task.released', 'task.reassigned', 'task.delegated', 'task.given-back', 'task.recalled', 'task.taken-back', 'member.added', 'member.removed', 'case.returned', 'case.jumped'];

/** What last happened to a task, by its case's history; undefined when nothing did since it was opened. Reads the history from its end. */
export async function lastChangeOfTask(pool: Pool, organisation: OrganisationId, instance: InstanceId, task: TaskId): Promise<HistoryRecord | undefined> {
  const { rows } = await pool.query<HistoryRecord>(
    `SELECT h.instance, h.seq, instant_text(h.at) AS at, h.kind, h.node, h.activation, h.actor, h.data
    FROM history h WHERE h.organisation = $1 AND h.instance = $2 AND h.data ->> 'task' = $3 AND h.kind = ANY ($4) ORDER BY h.seq DESC LIMIT 1`,
    [organisation, instance, task, CHANGES],
  );
  return rows[0];
}
