import type { DefinitionId, Diagnostic, InstanceId, Instant, OrganisationId, PersonId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { Conditions } from '../queries/conditions';
import { type Page, type PageRequest, pageOf, readCursor } from '../queries/page';
import { inTransaction } from '../repositories/in-transaction';
import { CHOOSE_CASES, CHOOSE_MOVED, COUNT_REASONS } from './case-migration-statements';

/** A move of running cases into another version of their process. The figures grow with each batch. */
export interface CaseMigrationRun {
  readonly organisation: OrganisationId;
  readonly id: string;
  readonly process: string;
  readonly from: DefinitionId;
  readonly to: DefinitionId;
  /** Old node → new node where the ids differ. */
  readonly nodes: Readonly<Record<string, string>>;
  readonly reason: string;
  /** Only says what would happen to each case. */
  readonly dry: boolean;
  /** The run whose cases go back by this one. */
  readonly undoes: string | null;
  readonly startedAt: Instant;
  /** Person or login. */
  readonly startedBy: string;
  readonly person: PersonId | null;
  readonly stopped: boolean;
  /** Null: still at it, or cut off and to be resumed. */
  readonly finishedAt: Instant | null;
  readonly total: number;
  /** Moved, or movable in a dry run. */
  readonly moved: number;
  readonly refused: number;
  /** Ended, or on another version, by the time they were looked at. */
  readonly gone: number;
}

export type CaseMigrationVerdict = 'moved' | 'movable' | 'refused' | 'gone';

/** What became of one case. */
export interface CaseMigrationCase {
  readonly instance: InstanceId;
  readonly number: string;
  readonly title: string;
  readonly verdict: CaseMigrationVerdict | 'pending';
  readonly findings: readonly Diagnostic[];
}

/** Cases of a run with the same verdict for the same reason; `finding` is one of them. */
export interface CaseMigrationReason {
  readonly verdict: CaseMigrationVerdict;
  readonly code: string;
  readonly node: string;
  readonly cases: number;
  readonly finding?: Diagnostic;
}

const RUN = `r.organisation, r.id, r.process, r.from_definition AS "from", r.to_definition AS "to", r.nodes, r.reason, r.dry, r.undoes, instant_text(r.started_at) AS "startedAt",
  r.started_by AS "startedBy", r.person, r.stopped, instant_text(r.finished_at) AS "finishedAt", r.total, r.moved, r.refused, r.gone`;

type NewRun = Omit<CaseMigrationRun, 'stopped' | 'finishedAt' | 'total' | 'moved' | 'refused' | 'gone'>;

/** Notes the beginning of a run with the cases it is about: those given, all running ones of the version, or those another run has moved. */
export async function openCaseMigration(pool: Pool, run: NewRun, instances?: readonly InstanceId[]): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query(
      `INSERT INTO migration_run (organisation, id, process, from_definition, to_definition, nodes, reason, dry, undoes, started_at, started_by, person)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [run.organisation, run.id, run.process, run.from, run.to, JSON.stringify(run.nodes), run.reason, run.dry, run.undoes, run.startedAt, run.startedBy, run.person],
    );
    const [choose, count] = run.undoes === null ? CHOOSE_CASES : CHOOSE_MOVED;
    await client.query(choose, [run.organisation, run.id, run.from, run.undoes ?? instances ?? null]);
    await client.query(count, [run.organisation, run.id]);
  });
}

/** One run; undefined when the organisation has none of that id. */
export async function caseMigrationRun(pool: Pool, organisation: OrganisationId, id: string): Promise<CaseMigrationRun | undefined> {
  const { rows } = await pool.query<CaseMigrationRun>(`SELECT ${RUN} FROM migration_run r WHERE r.organisation = $1 AND r.id = $2`, [organisation, id]);
  return rows[0];
}

/** The runs of a process, the newest first. */
export async function caseMigrationRuns(pool: Pool, request: PageRequest & { readonly organisation: OrganisationId; readonly process: string }): Promise<Page<CaseMigrationRun>> {
  const where = new Conditions();
  where.when(request.organisation, (place) => `r.organisation = ${place}`).when(request.process, (place) => `r.process = ${place}`);
  const place = readCursor(request.cursor, ['instant', 'text']);
  if (place) where.add(`(r.started_at, r.id) < (${where.value(place[0])}::timestamptz, ${where.value(place[1])})`);
  const { rows } = await pool.query<CaseMigrationRun>(`SELECT ${RUN} FROM migration_run r WHERE ${where} ORDER BY r.started_at DESC, r.id DESC LIMIT ${where.value(request.limit + 1)}`, where.values);
  return pageOf(rows, request.limit, (row) => [row.startedAt, row.id]);
}

/** Runs of any organisation that are not at their end: every server helps with them. */
export async function unfinishedCaseMigrations(pool: Pool): Promise<readonly CaseMigrationRun[]> {
  const { rows } = await pool.query<CaseMigrationRun>(`SELECT ${RUN} FROM migration_run r WHERE r.finished_at IS NULL ORDER BY r.organisation, r.id`);
  return rows;
}

/** Lets a run stop after the cases in hand. */
export async function stopCaseMigration(pool: Pool, organisation: OrganisationId, id: string): Promise<void> {
  await pool.query('UPDATE migration_run SET stopped = true WHERE organisation = $1 AND id = $2 AND finished_at IS NULL', [organisation, id]);
}

/** Verdicts of a run by their reasons, the most frequent first. */
export async function caseMigrationReasons(pool: Pool, organisation: OrganisationId, run: string): Promise<readonly CaseMigrationReason[]> {
  const { rows } = await pool.query<Omit<CaseMigrationReason, 'finding'> & { finding: Diagnostic | null }>(COUNT_REASONS, [organisation, run]);
  return rows.map(({ finding, ...row }) => ({ ...row, ...(finding && { finding }) }));
}

/** Which cases of a run. */
export interface CaseMigrationCasesRequest extends PageRequest {
  readonly organisation: OrganisationId;
  readonly run: string;
  readonly verdict?: CaseMigrationVerdict | 'pending';
  /** Code of the first reason. */
  readonly code?: string;
}

/** Cases of a run by number. */
export async function caseMigrationCases(pool: Pool, request: CaseMigrationCasesRequest): Promise<Page<CaseMigrationCase>> {
  const where = new Conditions();
  where.when(request.organisation, (place) => `c.organisation = ${place}`).when(request.run, (place) => `c.run = ${place}`);
  where.when(request.verdict, (place) => `c.verdict = ${place}`).when(request.code, (place) => `c.code = ${place}`);
  const place = readCursor(request.cursor, ['text', 'text']);
  if (place) where.add(`(c.number, c.instance) > (${where.value(place[0])}, ${where.value(place[1])})`);
  const { rows } = await pool.query<CaseMigrationCase>(
    `SELECT c.instance, c.number, c.title, c.verdict, coalesce(c.findings, '[]'::json) AS findings FROM migration_case c WHERE ${where} ORDER BY c.number, c.instance LIMIT ${where.value(request.limit + 1)}`,
    where.values,
  );
  return pageOf(rows, request.limit, (row) => [row.number, row.instance]);
}
