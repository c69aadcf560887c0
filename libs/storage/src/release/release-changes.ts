import type { Resource } from '@liuzhuan/engine';
import type { Instant, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import type { Decider, FullRelease, ReleaseFailure, ReleaseRecord } from './release-record';

/** What is known of a release when it is handed in. */
export type NewRelease = Pick<FullRelease, 'organisation' | 'id' | 'process' | 'name' | 'kind' | 'base' | 'note' | 'reason' | 'overtaking' | 'notes' | 'requestedAt' | 'requestedBy' | 'activateAt' | 'restores' | 'resources'> & {
  readonly state: 'awaiting-review' | 'scheduled' | 'active';
};

/** Keeps a release; false when another one of its process waits already (two that were drawn from one version cannot both be right). */
export async function insertRelease(pool: Pool, release: NewRelease): Promise<boolean> {
  const { organisation, id, process, name, kind, state, resources, base, note, reason, overtaking, notes, requestedAt, requestedBy, activateAt, restores } = release;
  const { rowCount } = await pool.query(
    `INSERT INTO release (organisation, id, process, name, kind, state, resources, base, note, reason, notes, requested_at, requested_login, requested_person, activate_at, restores, drawn_from, overtaking)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) ON CONFLICT (organisation, process) WHERE state IN ('awaiting-review', 'scheduled') DO NOTHING`,
    [
      ...[organisation, id, process, name, kind, state, JSON.stringify(resources), JSON.stringify(base), note, reason, notes, requestedAt, requestedBy.login, requestedBy.person, activateAt, restores],
      ...[overtaking?.drawnFrom ?? null, overtaking?.reason ?? ''],
    ],
  );
  return rowCount === 1;
}

/** Whether a release of the process waits for its review or its time. */
export async function hasPendingRelease(pool: Pool, organisation: OrganisationId, process: string): Promise<boolean> {
  const { rowCount } = await pool.query(`SELECT FROM release WHERE organisation = $1 AND process = $2 AND state IN ('awaiting-review', 'scheduled')`, [organisation, process]);
  return rowCount === 1;
}

type Place = Pick<ReleaseRecord, 'organisation' | 'id'>;

/** Notes a review. Approved, it comes into force at its time, or now when it has none. */
export async function noteReview(pool: Pool, { organisation, id }: Place, review: { readonly approved: boolean; readonly at: Instant; readonly by: Decider; readonly opinion: string }): Promise<void> {
  const { approved, at, by, opinion } = review;
  await pool.query(
    `UPDATE release SET state = $3, reviewed_at = $4, reviewed_login = $5, reviewed_person = $6, opinion = $7, activate_at = CASE WHEN $8 THEN coalesce(activate_at, $4) ELSE activate_at END
    WHERE organisation = $1 AND id = $2`,
    [organisation, id, approved ? 'scheduled' : 'sent-back', at, by.login, by.person, opinion, approved],
  );
}

/** From now on releases are reviewed: those that only wait for their time and that nobody has reviewed wait for a review first. */
export async function demandReviews(pool: Pool, organisation: OrganisationId): Promise<void> {
  await pool.query(`UPDATE release SET state = 'awaiting-review' WHERE organisation = $1 AND state = 'scheduled' AND reviewed_at IS NULL`, [organisation]);
}

/** Notes that a release came into force, and drops the draft it was made of: the one with the very same files. One that was drawn on from it is drawn from its version now. */
export async function noteActive(pool: Pool, { organisation, id, process, resources }: Place & { readonly process: string; readonly resources: readonly Resource[] }, at: Instant, version: number): Promise<void> {
  await pool.query(`UPDATE release SET state = 'active', activated_at = $3, version = $4 WHERE organisation = $1 AND id = $2`, [organisation, id, at, version]);
  await pool.query('DELETE FROM draft WHERE organisation = $1 AND key = $2 AND resources::text = $3', [organisation, process, JSON.stringify(resources)]);
  await pool.query('UPDATE draft SET base = $4, follows = NULL WHERE organisation = $1 AND key = $2 AND follows = $3', [organisation, process, id, version]);
}

/** Notes that a release could not come into force. */
export async function noteFailure(pool: Pool, { organisation, id }: Place, at: Instant, failure: ReleaseFailure): Promise<void> {
  await pool.query(`UPDATE release SET state = 'failed', activated_at = $3, failure = $4 WHERE organisation = $1 AND id = $2`, [organisation, id, at, JSON.stringify(failure)]);
}

/** Notes that a waiting release was taken back. */
export async function noteWithdrawal(pool: Pool, { organisation, id }: Place, at: Instant, by: string, why: string): Promise<void> {
  await pool.query(`UPDATE release SET state = 'withdrawn', ended_at = $3, ended_by = $4, ending = $5 WHERE organisation = $1 AND id = $2`, [organisation, id, at, by, why]);
}

/** Notes that the release which became this version was rolled back; nothing when the version came without a release. */
export async function noteRollBack(pool: Pool, rolledBack: { readonly organisation: OrganisationId; readonly process: string; readonly version: number }, at: Instant, by: string, why: string): Promise<void> {
  const { organisation, process, version } = rolledBack;
  await pool.query(
    `UPDATE release SET state = 'rolled-back', ended_at = $4, ended_by = $5, ending = $6 WHERE organisation = $1 AND process = $2 AND version = $3 AND state = 'active'`,
    [organisation, process, version, at, by, why],
  );
}
