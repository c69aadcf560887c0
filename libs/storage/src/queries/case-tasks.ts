import type { TaskRecord, TaskStatus } from '@liuzhuan/engine';
import type { InstanceId, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { archivedTasks } from '../archive/archived-parts';
import { TASK_ORDER } from '../sql/task-order';
import { recordJson } from '../sql/record-json';

/** All tasks of a case in the order in which they were opened: open ones, opinions given so far, withdrawn ones. `status` asks for some only. */
export async function caseTasks(pool: Pool, organisation: OrganisationId, instance: InstanceId, status?: TaskStatus): Promise<readonly TaskRecord[]> {
  const only = status === 'open' ? `AND t.status = 'open'` : status ? 'AND t.status = $3' : '';
  const { rows } = await pool.query<{ record: TaskRecord }>(
    `SELECT ${recordJson.task('t')} AS record FROM task t WHERE t.organisation = $1 AND t.instance = $2 ${only} ORDER BY ${TASK_ORDER}`,
    status && status !== 'open' ? [organisation, instance, status] : [organisation, instance],
  );
  return rows.length > 0 ? rows.map((row) => row.record) : archivedTasks(pool, organisation, instance, status);
}
