import type { TaskRecord } from '@liuzhuan/engine';
import type { OrganisationId, TaskId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { recordJson } from '../sql/record-json';
import { TASK_ROW, type TaskRow } from './task-row';

/** A task with the engine's whole record of it. */
export interface TaskWithRecord extends TaskRow {
  readonly record: TaskRecord;
}

/** One task of the organisation, whatever its status; undefined when there is none. Who may see it is the caller's to decide. */
export async function readTask(pool: Pool, organisation: OrganisationId, task: TaskId): Promise<TaskWithRecord | undefined> {
  const { rows } = await pool.query<TaskWithRecord>(
    `SELECT ${TASK_ROW.columns}, ${recordJson.task('t')} AS record FROM task t ${TASK_ROW.joins} WHERE t.organisation = $1 AND t.id = $2`,
    [organisation, task],
  );
  return rows[0];
}
