import type { HistoryRecord, TaskRecord, TaskStatus } from '@liuzhuan/engine';
import type { InstanceId, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';

const PARTS = (list: 'tasks' | 'history') =>
  `SELECT part.record FROM archived_case c CROSS JOIN LATERAL json_array_elements(c.content->'${list}') AS part(record) WHERE c.organisation = $1 AND c.id = $2`;

/** The tasks of an archived case in the order in which they were opened; none when the case is not in the archive. */
export async function archivedTasks(pool: Pool, organisation: OrganisationId, instance: InstanceId, status?: TaskStatus): Promise<readonly TaskRecord[]> {
  const { rows } = await pool.query<{ record: TaskRecord }>(`${PARTS('tasks')} AND ($3::text IS NULL OR part.record->>'status' = $3)`, [organisation, instance, status ?? null]);
  return rows.map((row) => row.record);
}

/** The history of an archived case behind the line given, at most `limit` lines. */
export async function archivedHistory(pool: Pool, organisation: OrganisationId, instance: InstanceId, after: number, limit: number): Promise<readonly HistoryRecord[]> {
  const { rows } = await pool.query<{ record: HistoryRecord }>(`${PARTS('history')} AND (part.record->>'seq')::integer > $3 LIMIT $4`, [organisation, instance, after, limit]);
  return rows.map((row) => row.record);
}
