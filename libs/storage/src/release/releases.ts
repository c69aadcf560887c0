import type { Instant, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { Conditions } from '../queries/conditions';
import { type Page, type PageRequest, pageOf, readCursor } from '../queries/page';
import type { Decider, FullRelease, ReleaseRecord, ReleaseState } from './release-record';

const RELEASE = `r.organisation, r.id, r.process, r.name, r.kind, r.state, r.base, r.note, r.reason, r.notes,
  CASE WHEN r.drawn_from IS NOT NULL THEN json_build_object('drawnFrom', r.drawn_from, 'reason', r.overtaking) END AS overtaking, instant_text(r.requested_at) AS "requestedAt",
  json_build_object('login', r.requested_login, 'person', r.requested_person) AS "requestedBy", instant_text(r.activate_at) AS "activateAt",
  instant_text(r.reviewed_at) AS "reviewedAt",
  CASE WHEN r.reviewed_login IS NOT NULL THEN json_build_object('login', r.reviewed_login, 'person', r.reviewed_person) END AS "reviewedBy", r.opinion,
  instant_text(r.activated_at) AS "activatedAt", r.version, r.restores, r.failure, instant_text(r.ended_at) AS "endedAt", r.ended_by AS "endedBy", r.ending`;

/** One release with its files; undefined when the organisation has none of that id. `locked`: nobody else decides about it until the transaction ends. */
export async function readRelease(pool: Pool, organisation: OrganisationId, id: string, locked = false): Promise<FullRelease | undefined> {
  const { rows } = await pool.query<FullRelease>(`SELECT ${RELEASE}, r.resources FROM release r WHERE r.organisation = $1 AND r.id = $2${locked ? ' FOR UPDATE' : ''}`, [organisation, id]);
  return rows[0];
}

/** The release of any organisation whose time has come longest ago and which no other node has in hand, locked until the transaction ends. */
export async function takeDueRelease(pool: Pool, now: Instant): Promise<FullRelease | undefined> {
  const { rows } = await pool.query<FullRelease>({
    name: 'due-release',
    text: `SELECT ${RELEASE}, r.resources FROM release r WHERE r.state = 'scheduled' AND r.activate_at <= $1::timestamptz ORDER BY r.activate_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
    values: [now],
  });
  return rows[0];
}

/** When the next release falls due; null without one. */
export async function nextRelease(pool: Pool): Promise<Instant | null> {
  const { rows } = await pool.query<{ at: Instant | null }>({ name: 'next-release', text: `SELECT instant_text(min(activate_at)) AS at FROM release WHERE state = 'scheduled'` });
  return rows[0]?.at ?? null;
}

/** Which releases. */
export interface ReleasesRequest extends PageRequest {
  readonly organisation: OrganisationId;
  readonly process?: string;
  readonly state?: ReleaseState;
}

/** Releases of an organisation, the newest first. */
export async function releases(pool: Pool, request: ReleasesRequest): Promise<Page<ReleaseRecord>> {
  const where = new Conditions();
  where.when(request.organisation, (place) => `r.organisation = ${place}`);
  where.when(request.process, (place) => `r.process = ${place}`).when(request.state, (place) => `r.state = ${place}`);
  const place = readCursor(request.cursor, ['instant', 'text']);
  if (place) where.add(`(r.requested_at, r.id) < (${where.value(place[0])}::timestamptz, ${where.value(place[1])})`);
  const { rows } = await pool.query<ReleaseRecord>(`SELECT ${RELEASE} FROM release r WHERE ${where} ORDER BY r.requested_at DESC, r.id DESC LIMIT ${where.value(request.limit + 1)}`, where.values);
  return pageOf(rows, request.limit, (row) => [row.requestedAt, row.id]);
}

/** How many releases wait for a review by this account: those of others. */
export async function countReviews(pool: Pool, organisation: OrganisationId, { login, person }: Decider): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM release WHERE organisation = $1 AND state = 'awaiting-review' AND requested_login <> $2 AND requested_person IS DISTINCT FROM coalesce($3, '')`,
    [organisation, login, person],
  );
  return rows[0]?.count ?? 0;
}

/** Versions in force of some processes; a process without any is missing. */
export async function versionsInForce(pool: Pool, organisation: OrganisationId, keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ key: string; version: number }>('SELECT key, max(version) AS version FROM definition WHERE organisation = $1 AND key = ANY ($2) GROUP BY key', [organisation, keys]);
  return new Map(rows.map(({ key, version }) => [key, version]));
}
