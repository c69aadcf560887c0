import type { TaskRecord } from '@liuzhuan/engine';
import type { Instant, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';

/** The limit of a task that is open: where it comes from, and when. */
export interface OpenDue extends Pick<TaskRecord, 'program' | 'node' | 'createdAt'> {
  readonly due: Instant;
}

/** The limits of all open tasks of an organisation, the nearest first. */
export async function openDues(pool: Pool, organisation: OrganisationId): Promise<readonly OpenDue[]> {
  const { rows } = await pool.query<OpenDue>(
    `SELECT t.program, t.node, instant_text(t.created_at) AS "createdAt", instant_text(t.due) AS due
    FROM task t WHERE t.organisation = $1 AND t.status = 'open' AND t.due IS NOT NULL ORDER BY t.due`,
    [organisation],
  );
  return rows;
}
