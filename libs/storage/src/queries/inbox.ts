import type { OrganisationId, PersonId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { Conditions, whereFound } from './conditions';
import { type Page, type PageRequest, pageOf, readCursor } from './page';
import { TASK_ROW, type TaskRow } from './task-row';

/** Whose inbox (待办), and what of it. */
export interface InboxRequest extends PageRequest {
  readonly organisation: OrganisationId;
  readonly person: PersonId;
  /** `due`: what is due first comes first, without due date last. `created`: the newest first. */
  readonly sort: 'due' | 'created';
  /** Part of the case's title or number. */
  readonly search?: string;
  /** Process key. */
  readonly process?: string;
}

/** Sort key of each order, its direction, and its spelling in a cursor. */
const ORDERS = {
  due: { key: `coalesce(t.due, 'infinity')`, behind: '>', order: 'ASC', of: (row: TaskRow) => row.due ?? 'infinity' },
  created: { key: 't.created_at', behind: '<', order: 'DESC', of: (row: TaskRow) => row.createdAt },
} as const;

/** Open tasks that are hers, and those she may claim. The page is chosen before anything is looked up for its rows. */
export async function inbox(pool: Pool, request: InboxRequest): Promise<Page<TaskRow>> {
  const { key, behind, order, of } = ORDERS[request.sort];
  const where = new Conditions();
  const organisation = where.value(request.organisation);
  const person = where.value(request.person);
  where.when(request.process, (place) => `i.process = ${place}`);
  whereFound(where, 'i', request.search);
  const place = readCursor(request.cursor, ['instant', 'text']);
  if (place) where.add(`(${key}, t.id) ${behind} (${where.value(place[0])}::timestamptz, ${where.value(place[1])})`);
  const { rows } = await pool.query<TaskRow>(
    `WITH mine AS (
      SELECT t.* FROM task t WHERE t.organisation = ${organisation} AND t.assignee = ${person} AND t.status = 'open'
      UNION ALL
      SELECT t.* FROM task_candidate c JOIN task t ON t.organisation = c.organisation AND t.id = c.task
      WHERE c.organisation = ${organisation} AND c.person = ${person} AND t.status = 'open' AND t.assignee IS NULL
    )
    SELECT ${TASK_ROW.columns} FROM (
      SELECT t.* FROM mine t ${request.process || request.search ? TASK_ROW.caseJoin : ''} WHERE ${where} ORDER BY ${key} ${order}, t.id ${order} LIMIT ${where.value(request.limit + 1)}
    ) t ${TASK_ROW.joins} ORDER BY ${key} ${order}, t.id ${order}`,
    where.values,
  );
  return pageOf(rows, request.limit, (row) => [of(row), row.id]);
}
