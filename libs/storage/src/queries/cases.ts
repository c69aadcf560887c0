import type { InstanceRecord } from '@liuzhuan/engine';
import type { Instant, OrganisationId, PersonId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { CASE_ROW, type CaseRow } from './case-row';
import { Conditions, containing } from './conditions';
import { type Page, type PageRequest, pageOf, readCursor } from './page';

/** Which cases. Without `starter` and `participant`: all of the organisation, for administrators. */
export interface CasesRequest extends PageRequest {
  readonly organisation: OrganisationId;
  /** What is overdue is counted from here. */
  readonly now: Instant;
  /** Started by this person. */
  readonly starter?: PersonId;
  /** This person had a part in it. */
  readonly participant?: PersonId;
  /** Process key. */
  readonly process?: string;
  readonly status?: InstanceRecord['status'];
  /** Part of title or number. */
  readonly search?: string;
  /** Only those with an open task beyond its due date. */
  readonly overdue?: boolean;
}

/** Cases, the latest started first. */
export async function cases(pool: Pool, request: CasesRequest): Promise<Page<CaseRow>> {
  const where = new Conditions();
  const now = where.value(request.now);
  where.when(request.organisation, (place) => `i.organisation = ${place}`);
  where.when(request.starter, (place) => `i.starter = ${place}`);
  where.when(
    request.participant,
    (place) => `EXISTS (SELECT FROM case_participant p WHERE p.organisation = i.organisation AND p.instance = i.id AND p.person = ${place})`,
  );
  where.when(request.process, (place) => `i.process = ${place}`);
  where.when(request.status, (place) => `i.status = ${place}`);
  where.when(request.search && containing(request.search), (place) => `(i.title ILIKE ${place} OR i.number ILIKE ${place})`);
  if (request.overdue) where.add('stand.overdue');
  const place = readCursor(request.cursor, ['instant', 'text']);
  if (place) where.add(`(i.started_at, i.id) < (${where.value(place[0])}::timestamptz, ${where.value(place[1])})`);
  const { rows } = await pool.query<CaseRow>(
    `SELECT ${CASE_ROW.columns} FROM process_instance i ${CASE_ROW.joins(now)} WHERE ${where}
    ORDER BY i.started_at DESC, i.id DESC LIMIT ${where.value(request.limit + 1)}`,
    where.values,
  );
  return pageOf(rows, request.limit, (row) => [row.startedAt, row.id]);
}
