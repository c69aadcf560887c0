import type { Instant, JsonObject, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { Conditions } from './conditions';
import { type Page, type PageRequest, pageOf, readCursor } from './page';

/** What an administrator or designer did. */
export interface AuditRow {
  readonly organisation: OrganisationId;
  readonly id: string;
  readonly at: Instant;
  /** Login or person. */
  readonly actor: string;
  /** `definition.deploy`, `account.create` … */
  readonly action: string;
  readonly target: string;
  readonly data: JsonObject;
}

/** Which entries. */
export interface AuditRequest extends PageRequest {
  readonly organisation: OrganisationId;
}

/** The log of administrative actions, the newest first. */
export async function auditLog(pool: Pool, request: AuditRequest): Promise<Page<AuditRow>> {
  const where = new Conditions();
  where.when(request.organisation, (place) => `a.organisation = ${place}`);
  const place = readCursor(request.cursor, ['instant', 'text']);
  if (place) where.add(`(a.at, a.id) < (${where.value(place[0])}::timestamptz, ${where.value(place[1])})`);
  const { rows } = await pool.query<AuditRow>(
    `SELECT a.organisation, a.id, instant_text(a.at) AS at, a.actor, a.action, a.target, a.data FROM audit a
    WHERE ${where} ORDER BY a.at DESC, a.id DESC LIMIT ${where.value(request.limit + 1)}`,
    where.values,
  );
  return pageOf(rows, request.limit, (row) => [row.at, row.id]);
}

/** Adds an entry. */
export async function recordAudit(pool: Pool, entry: AuditRow): Promise<void> {
  await pool.query(`INSERT INTO audit (organisation, id, at, actor, action, target, data) VALUES ($1, $2, $3, $4, $5, $6, $7)`, [
    entry.organisation,
    entry.id,
    entry.at,
    entry.actor,
    entry.action,
    entry.target,
    JSON.stringify(entry.data),
  ]);
}
