import type { Instant, OrganisationId, PersonId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { OPEN_RECOUNT } from './limit-recount-statements';

/** A pass through the open cases of an organisation that counts their limits by its calendar. The figures grow with each batch. */
export interface LimitRecount {
  readonly organisation: OrganisationId;
  readonly id: string;
  readonly startedAt: Instant;
  /** Person or login. */
  readonly startedBy: string;
  readonly person: PersonId | null;
  readonly stopped: boolean;
  /** Null: still at it, or cut off and to be resumed. */
  readonly finishedAt: Instant | null;
  /** Id of the last case looked at. */
  readonly place: string;
  /** Cases in which something waited for its time when the run began. */
  readonly total: number;
  readonly looked: number;
  /** Cases of which a limit moved. */
  readonly moved: number;
  /** Cases that could not be looked at, by a mistake of ours: they keep their limits. */
  readonly failed: number;
  /** Limits, as all that follow. */
  readonly earlier: number;
  readonly later: number;
  readonly same: number;
  readonly unclear: number;
}

const RUN = `r.organisation, r.id, instant_text(r.started_at) AS "startedAt", r.started_by AS "startedBy", r.person, r.stopped, instant_text(r.finished_at) AS "finishedAt", r.place,
  r.total, r.looked, r.moved, r.failed, r.earlier, r.later, r.same, r.unclear`;

/** Notes the beginning of a run; with the change of the calendar in one transaction, both happen or neither. */
export async function openLimitRecount(pool: Pool, { organisation, id, startedAt, startedBy, person }: Pick<LimitRecount, 'organisation' | 'id' | 'startedAt' | 'startedBy' | 'person'>): Promise<void> {
  await pool.query(OPEN_RECOUNT, [organisation, id, startedAt, startedBy, person]);
}

/** One run; undefined when the organisation has none of that id. */
export async function limitRecount(pool: Pool, organisation: OrganisationId, id: string): Promise<LimitRecount | undefined> {
  const { rows } = await pool.query<LimitRecount>(`SELECT ${RUN} FROM limit_recount r WHERE r.organisation = $1 AND r.id = $2`, [organisation, id]);
  return rows[0];
}

/** The run that was begun last; undefined before the first. */
export async function latestLimitRecount(pool: Pool, organisation: OrganisationId): Promise<LimitRecount | undefined> {
  const { rows } = await pool.query<LimitRecount>(`SELECT ${RUN} FROM limit_recount r WHERE r.organisation = $1 ORDER BY r.started_at DESC, r.id DESC LIMIT 1`, [organisation]);
  return rows[0];
}

/** Runs of any organisation that are not at their end. */
export async function unfinishedLimitRecounts(pool: Pool): Promise<readonly LimitRecount[]> {
  const { rows } = await pool.query<LimitRecount>(`SELECT ${RUN} FROM limit_recount r WHERE r.finished_at IS NULL ORDER BY r.organisation, r.id`);
  return rows;
}

/** Lets a run stop after the cases in hand. */
export async function stopLimitRecount(pool: Pool, organisation: OrganisationId, id: string): Promise<void> {
  await pool.query('UPDATE limit_recount SET stopped = true WHERE organisation = $1 AND id = $2 AND finished_at IS NULL', [organisation, id]);
}
