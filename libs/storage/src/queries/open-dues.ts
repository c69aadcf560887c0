import type { JobRecord, TaskRecord } from '@liuzhuan/engine';
import type { Instant, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';

/** The limit of a task that is open: where it comes from, and when. */
export interface OpenDue extends Pick<TaskRecord, 'program' | 'node' | 'createdAt' | 'dueText' | 'dueSince'> {
  readonly due: Instant;
}

/** The limits of all open tasks of an organisation, the nearest first. */
export async function openDues(pool: Pool, organisation: OrganisationId): Promise<readonly OpenDue[]> {
  const { rows } = await pool.query<OpenDue>(
    `SELECT t.program, t.node, instant_text(t.created_at) AS "createdAt", instant_text(t.due) AS due, t.due_text AS "dueText", instant_text(t.due_since) AS "dueSince"
    FROM task t WHERE t.organisation = $1 AND t.status = 'open' AND t.due IS NOT NULL ORDER BY t.due`,
    [organisation],
  );
  return rows;
}

/** The timers in working time that wait in the cases of an organisation, as far as their rows say since when they count. */
export async function openTimers(pool: Pool, organisation: OrganisationId): Promise<readonly Pick<JobRecord, 'dueAt' | 'payload'>[]> {
  const { rows } = await pool.query<Pick<JobRecord, 'dueAt' | 'payload'>>(
    `SELECT instant_text(j.due_at) AS "dueAt", j.payload FROM job j
    WHERE j.organisation = $1 AND j.kind = 'timer' AND j.instance IS NOT NULL AND j.payload->>'since' IS NOT NULL`,
    [organisation],
  );
  return rows;
}
