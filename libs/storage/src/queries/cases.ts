import type { InstanceRecord } from '@liuzhuan/engine';
import type { Instant, OrganisationId, PersonId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { CASE_ROW, type CaseRow } from './case-row';
import { Conditions, whereFound } from './conditions';
import { type Page, type PageRequest, pageOf, readCursor } from './page';
import { waitingAtJoins } from './tokens-at-joins';

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
  /** Only running cases that stand at a node. */
  readonly standing?: StandingPlace;
}

/** A node of a process: a task open at it, something else waited for, an incident, or a token that waits for others. */
export interface StandingPlace {
  readonly node: string;
  /** Whether tokens come together at the node: then the state of each case is looked at, too. */
  readonly isJoin: boolean;
  /** Versions of the process: ids `key:version`. */
  readonly programs: readonly string[];
  /** Processes that call it: their cases stand in it, too. */
  readonly callers: readonly string[];
}

/** Cases, archived ones among them, the latest started first. The page is chosen before anything is looked up for its rows. */
export async function cases(pool: Pool, request: CasesRequest): Promise<Page<CaseRow>> {
  const where = new Conditions();
  const now = where.value(request.now);
  const organisation = where.value(request.organisation);
  // What is open is never archived.
  const tables = request.status === 'active' || request.overdue || request.standing ? OPEN : EVERYWHERE;
  const { rows } = await pool.query<CaseRow>(
    `SELECT ${CASE_ROW.columns} FROM (${request.participant === undefined ? ofAll(where, request, organisation, now, tables) : ofPerson(where, request, organisation, now, tables)}) i
    ${CASE_ROW.joins(now)} ORDER BY i.started_at DESC, i.id DESC`,
    where.values,
  );
  return pageOf(rows, request.limit, (row) => [row.startedAt, row.id]);
}

const OPEN = ['process_instance'] as const;
const EVERYWHERE = ['process_instance', 'archived_case'] as const;
type Tables = typeof OPEN | typeof EVERYWHERE;

/** The columns that open and archived cases have in common. */
const HEAD = ['organisation', 'id', 'definition', 'process', 'number', 'title', 'status', 'starter', 'started_at', 'ended_at', 'end_node'].map((column) => `i.${column}`).join(', ');

/** A page of each table by its own indexes, and of both the first ones. */
function ofAll(where: Conditions, request: CasesRequest, organisation: string, now: string, tables: Tables): string {
  where.add(`i.organisation = ${organisation}`);
  narrow(where, request, organisation, now);
  behind(where, request, 'i.started_at', 'i.id');
  const limit = where.value(request.limit + 1);
  const pages = tables.map((table) => `(SELECT ${HEAD} FROM ${table} i WHERE ${where} ORDER BY i.started_at DESC, i.id DESC LIMIT ${limit})`);
  return `SELECT * FROM (${pages.join(' UNION ALL ')}) c ORDER BY c.started_at DESC, c.id DESC LIMIT ${limit}`;
}

/** In the order of her parts in them: each is looked up where it is, until the page is full. */
function ofPerson(where: Conditions, request: CasesRequest, organisation: string, now: string, tables: Tables): string {
  where.when(request.participant, (place) => `p.organisation = ${organisation} AND p.person = ${place}`);
  narrow(where, request, organisation, now);
  behind(where, request, 'p.started_at', 'p.instance');
  const places = tables.map((table) => `SELECT ${HEAD} FROM ${table} i WHERE i.organisation = p.organisation AND i.id = p.instance`);
  return `SELECT i.* FROM case_participant p CROSS JOIN LATERAL (${places.join(' UNION ALL ')} LIMIT 1) i WHERE ${where}
    ORDER BY p.started_at DESC, p.instance DESC LIMIT ${where.value(request.limit + 1)}`;
}

function narrow(where: Conditions, request: CasesRequest, organisation: string, now: string): void {
  where.when(request.starter, (place) => `i.starter = ${place}`);
  where.when(request.process, (place) => `i.process = ${place}`);
  where.when(request.status, (place) => `i.status = ${place}`);
  whereFound(where, 'i', request.search);
  if (request.standing) whereStanding(where, request.standing);
  if (request.overdue) where.add(`i.id IN (SELECT t.instance FROM task t WHERE t.organisation = ${organisation} AND t.status = 'open' AND t.due < ${now}::timestamptz)`);
}

/**
 * Each running case is looked up at its own waits: what is open is little beside what is finished. Waits but tasks do not name their version, the case does.
 * (Not EXISTS: the planner would read the tables of waits from end to end.)
 */
function whereStanding(where: Conditions, { node, isJoin, programs, callers }: StandingPlace): void {
  const [at, versions, others] = [where.value(node), where.value(programs), where.value(callers)];
  const inCase = (alias: string) => `${alias}.organisation = i.organisation AND ${alias}.instance = i.id AND ${alias}.node = ${at}`;
  const waits = [`incident n WHERE ${inCase('n')} AND n.resolved_at IS NULL`, `job j WHERE ${inCase('j')} AND j.kind IN ('timer', 'service')`, `subscription s WHERE ${inCase('s')}`];
  where.add(`i.status = 'active'`);
  const joining = isJoin ? `OR ${isThere(`(${waitingAtJoins('i.organisation', 'i.id', `ARRAY[${at}]`)}) t WHERE t.program = ANY (${versions}::text[])`)}` : '';
  where.add(`(${isThere(`task t WHERE ${inCase('t')} AND t.status = 'open' AND t.program = ANY (${versions}::text[])`)}
    OR ((i.definition = ANY (${versions}::text[]) OR i.process = ANY (${others}::text[])) AND (${waits.map(isThere).join(' OR ')})) ${joining})`);
}

const isThere = (rows: string) => `(SELECT true FROM ${rows} LIMIT 1) IS NOT NULL`;

function behind(where: Conditions, request: CasesRequest, startedAt: string, id: string): void {
  const place = readCursor(request.cursor, ['instant', 'text']);
  if (place) where.add(`(${startedAt}, ${id}) < (${where.value(place[0])}::timestamptz, ${where.value(place[1])})`);
}
