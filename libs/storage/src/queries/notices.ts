import type { NoticeRecord } from '@liuzhuan/engine';
import type { Instant, OrganisationId, PersonId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { caseTitle } from './case-title';
import { Conditions } from './conditions';
import { type Page, type PageRequest, pageOf, readCursor } from './page';

/** A word to a person, and whether she has read it. */
export interface NoticeRow extends NoticeRecord {
  readonly readAt: Instant | null;
  readonly caseNumber: string | null;
  readonly caseTitle: string | null;
  /** The release that it is about. */
  readonly release: string | null;
}

/** Whose notices, and which. */
export interface NoticesRequest extends PageRequest {
  readonly organisation: OrganisationId;
  readonly person: PersonId;
  /** E.g. `['copy']` for 抄送; all when absent. */
  readonly kinds?: readonly NoticeRecord['kind'][];
  readonly unread?: boolean;
  /** Only those about releases. */
  readonly releases?: boolean;
}

/** Copies, reminders and other words to a person, the newest first. */
export async function notices(pool: Pool, request: NoticesRequest): Promise<Page<NoticeRow>> {
  const where = new Conditions();
  where.when(request.organisation, (place) => `n.organisation = ${place}`);
  where.when(request.person, (place) => `n.person = ${place}`);
  where.when(request.kinds, (place) => `n.kind = ANY (${place}::text[])`);
  if (request.releases) where.add('n.release IS NOT NULL');
  if (request.unread) where.add('n.read_at IS NULL');
  const place = readCursor(request.cursor, ['instant', 'text']);
  if (place) where.add(`(n.at, n.id) < (${where.value(place[0])}::timestamptz, ${where.value(place[1])})`);
  const { rows } = await pool.query<NoticeRow>(
    `SELECT n.id, n.organisation, n.person, n.instance, n.task, n.release, n.kind, n.text, instant_text(n.at) AS at, instant_text(n.read_at) AS "readAt",
      k.number AS "caseNumber", k.title AS "caseTitle"
    FROM notice n ${caseTitle('n')}
    WHERE ${where} ORDER BY n.at DESC, n.id DESC LIMIT ${where.value(request.limit + 1)}`,
    where.values,
  );
  return pageOf(rows, request.limit, (row) => [row.at, row.id]);
}

/** Marks a notice as read by the person it is to; false when it is not hers. Reading twice keeps the first time. */
export async function markNoticeRead(pool: Pool, organisation: OrganisationId, person: PersonId, notice: string, at: Instant): Promise<boolean> {
  const { rowCount } = await pool.query(
    'UPDATE notice SET read_at = coalesce(read_at, $4::timestamptz) WHERE organisation = $1 AND id = $2 AND person = $3',
    [organisation, notice, person, at],
  );
  return rowCount === 1;
}

/** A word about a release to somebody who handed it in or approved it. */
export type ReleaseNotice = Pick<NoticeRecord, 'id' | 'organisation' | 'person' | 'text' | 'at'> & { readonly release: string };

/** Tells persons something about a release, as part of the transaction around it. */
export async function insertReleaseNotices(pool: Pool, told: readonly ReleaseNotice[]): Promise<void> {
  await pool.query(
    `INSERT INTO notice (organisation, id, person, release, kind, text, at)
    SELECT n.organisation, n.id, n.person, n.release, 'info', n.text, n.at FROM jsonb_to_recordset($1::jsonb) AS n(organisation text, id text, person text, release text, text text, at timestamptz)`,
    [JSON.stringify(told)],
  );
}
