import type { OrganisationId, PersonId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { Conditions, whereFound } from './conditions';
import { type Page, type PageRequest, pageOf, readCursor } from './page';
import { TASK_ROW, type TaskRow } from './task-row';

/** Whose finished work (已办), and what of it. */
export interface DoneTasksRequest extends PageRequest {
  readonly organisation: OrganisationId;
  readonly person: PersonId;
  /** Part of the case's title or number. */
  readonly search?: string;
  /** Process key. */
  readonly process?: string;
}

/** What she completed, the newest first. */
export async function doneTasks(pool: Pool, request: DoneTasksRequest): Promise<Page<TaskRow>> {
  const where = new Conditions();
  where.when(request.organisation, (place) => `t.organisation = ${place}`);
  where.when(request.person, (place) => `t.completed_by = ${place} AND t.status = 'completed'`);
  where.when(request.process, (place) => `i.process = ${place}`);
  whereFound(where, 'i', request.search);
  const place = readCursor(request.cursor, ['instant', 'text']);
  if (place) where.add(`(t.completed_at, t.id) < (${where.value(place[0])}::timestamptz, ${where.value(place[1])})`);
  const { rows } = await pool.query<TaskRow>(
    `SELECT ${TASK_ROW.columns} FROM task t ${TASK_ROW.joins} WHERE ${where}
    ORDER BY t.completed_at DESC, t.id DESC LIMIT ${where.value(request.limit + 1)}`,
    where.values,
  );
  return pageOf(rows, request.limit, (row) => [row.completedAt ?? '', row.id]);
}
