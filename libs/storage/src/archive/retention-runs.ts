import type { Instant, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { Conditions } from '../queries/conditions';
import { type Page, type PageRequest, pageOf, readCursor } from '../queries/page';

/** A run of the retention rules. The figures grow with each batch; bytes are those of the archived text before compression, and of purged documents. */
export interface RetentionRun {
  readonly organisation: OrganisationId;
  readonly id: string;
  readonly startedAt: Instant;
  /** Person or login. */
  readonly startedBy: string;
  /** Only counts what it would do; bytes of cases to be archived are then estimated. */
  readonly dry: boolean;
  /** Null: still at it, or cut off and to be resumed. */
  readonly finishedAt: Instant | null;
  readonly archived: number;
  readonly archivedBytes: number;
  readonly purged: number;
  readonly purgedBytes: number;
  /** Begun by the clock, not by a person. */
  readonly scheduled: boolean;
  /** Words to persons deleted. */
  readonly notices: number;
  readonly auditEntries: number;
}

/** Which runs. */
export interface RetentionRunsRequest extends PageRequest {
  readonly organisation: OrganisationId;
}

const RUN = `r.organisation, r.id, instant_text(r.started_at) AS "startedAt", r.started_by AS "startedBy", r.dry, instant_text(r.finished_at) AS "finishedAt",
  r.archived, r.archived_bytes::float8 AS "archivedBytes", r.purged, r.purged_bytes::float8 AS "purgedBytes", r.scheduled, r.notices, r.audit_entries AS "auditEntries"`;

/** The runs of an organisation, the newest first. */
export async function retentionRuns(pool: Pool, request: RetentionRunsRequest): Promise<Page<RetentionRun>> {
  const where = new Conditions();
  where.when(request.organisation, (place) => `r.organisation = ${place}`);
  const place = readCursor(request.cursor, ['instant', 'text']);
  if (place) where.add(`(r.started_at, r.id) < (${where.value(place[0])}::timestamptz, ${where.value(place[1])})`);
  const { rows } = await pool.query<RetentionRun>(`SELECT ${RUN} FROM retention_run r WHERE ${where} ORDER BY r.started_at DESC, r.id DESC LIMIT ${where.value(request.limit + 1)}`, where.values);
  return pageOf(rows, request.limit, (row) => [row.startedAt, row.id]);
}

/** One run; undefined when the organisation has none of that id. */
export async function retentionRun(pool: Pool, organisation: OrganisationId, id: string): Promise<RetentionRun | undefined> {
  const { rows } = await pool.query<RetentionRun>(`SELECT ${RUN} FROM retention_run r WHERE r.organisation = $1 AND r.id = $2`, [organisation, id]);
  return rows[0];
}

/** Runs of any organisation that were cut off: a server resumes them when it starts. */
export async function unfinishedRetentionRuns(pool: Pool): Promise<readonly RetentionRun[]> {
  const { rows } = await pool.query<RetentionRun>(`SELECT ${RUN} FROM retention_run r WHERE r.finished_at IS NULL ORDER BY r.organisation, r.id`);
  return rows;
}

/** Notes the beginning of a run; the same id twice is one run. True for the one who began it. */
export async function openRetentionRun(pool: Pool, run: Pick<RetentionRun, 'organisation' | 'id' | 'startedAt' | 'startedBy' | 'dry'> & { readonly scheduled?: boolean }): Promise<boolean> {
  const { rowCount } = await pool.query('INSERT INTO retention_run (organisation, id, started_at, started_by, dry, scheduled) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING', [
    run.organisation,
    run.id,
    run.startedAt,
    run.startedBy,
    run.dry,
    run.scheduled ?? false,
  ]);
  return rowCount === 1;
}
