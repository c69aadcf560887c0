import type { InstanceRecord } from '@liuzhuan/engine';
import type { Instant, OrganisationId, PersonId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { CASE_ROW, type CaseRow } from './case-row';
import { Conditions, whereFound } from './conditions';
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

/** Cases, archived ones among them, the latest started first. The page is chosen before anything is looked up for its rows. */
export async function cases(pool: Pool, request: CasesRequest): Promise<Page<CaseRow>> {
  const where = new Conditions();
  const now = where.value(request.now);
  const pageFrom = chooser(where, request, now);
  // What is open is never archived.
  const chosen = [pageFrom('process_instance'), ...(request.status === 'active' || request.overdue ? [] : [pageFrom('archived_case')])];
  const limit = where.value(request.limit + 1);
  const all = chosen.map((page) => `(${page} LIMIT ${limit})`).join(' UNION ALL ');
  const { rows } = await pool.query<CaseRow>(
    `SELECT ${CASE_ROW.columns} FROM (SELECT * FROM (${all}) c ORDER BY c.started_at DESC, c.id DESC LIMIT ${limit}) i ${CASE_ROW.joins(now)}
    ORDER BY i.started_at DESC, i.id DESC`,
    where.values,
  );
  return pageOf(rows, request.limit, (row) => [row.startedAt, row.id]);
}

/** The columns that open and archived cases have in common. */
const HEAD = ['organisation', 'id', 'definition', 'process', 'number', 'title', 'status', 'starter', 'started_at', 'ended_at', 'end_node'].map((column) => `i.${column}`).join(', ');

/** Says how the rows of a page are chosen from a table. A person's cases are read in the order of her parts in them, all others by the table's own indexes. */
function chooser(where: Conditions, request: CasesRequest, now: string): (table: 'process_instance' | 'archived_case') => string {
  const organisation = where.value(request.organisation);
  const hers = request.participant !== undefined;
  where.add(`i.organisation = ${organisation}`);
  where.when(request.participant, (place) => `p.organisation = ${organisation} AND p.person = ${place}`);
  where.when(request.starter, (place) => `i.starter = ${place}`);
  where.when(request.process, (place) => `i.process = ${place}`);
  where.when(request.status, (place) => `i.status = ${place}`);
  whereFound(where, 'i', request.search);
  if (request.overdue) where.add(`i.id IN (SELECT t.instance FROM task t WHERE t.organisation = ${organisation} AND t.status = 'open' AND t.due < ${now}::timestamptz)`);
  const [startedAt, id] = hers ? ['p.started_at', 'p.instance'] : ['i.started_at', 'i.id'];
  const place = readCursor(request.cursor, ['instant', 'text']);
  if (place) where.add(`(${startedAt}, ${id}) < (${where.value(place[0])}::timestamptz, ${where.value(place[1])})`);
  const of = (table: string) => (hers ? `case_participant p JOIN ${table} i ON i.organisation = p.organisation AND i.id = p.instance` : `${table} i`);
  return (table) => `SELECT ${HEAD} FROM ${of(table)} WHERE ${where} ORDER BY ${startedAt} DESC, ${id} DESC`;
}
