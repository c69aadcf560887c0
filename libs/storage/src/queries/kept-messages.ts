import type { Instant, JsonObject, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import type { JobFailure } from '../jobs/job-failure';
import { Conditions } from './conditions';
import { type Page, type PageRequest, pageOf, readCursor } from './page';

/** A message that nobody has taken, and the case that sent it. */
export interface KeptMessageRow {
  readonly id: string;
  readonly name: string;
  readonly key: string | null;
  readonly payload: JsonObject;
  readonly sentAt: Instant;
  readonly expiresAt: Instant | null;
  /** Null: sent from outside. */
  readonly sender: string | null;
  readonly senderNumber: string | null;
  /** Why who was to get it could not take it the last time; null: nobody was. */
  readonly failure: JobFailure | null;
}

/** Which messages: those that still wait for somebody, or those whose time is over. */
export interface KeptMessagesRequest extends PageRequest {
  readonly organisation: OrganisationId;
  readonly state: 'waiting' | 'expired';
  readonly now: Instant;
}

/** Messages that nobody has taken, the newest first. */
export async function keptMessages(pool: Pool, request: KeptMessagesRequest): Promise<Page<KeptMessageRow>> {
  const where = new Conditions();
  where.when(request.organisation, (place) => `b.organisation = ${place}`);
  const now = where.value(request.now);
  where.add(request.state === 'expired' ? `b.expires_at <= ${now}::timestamptz` : `(b.expires_at IS NULL OR b.expires_at > ${now}::timestamptz)`);
  const place = readCursor(request.cursor, ['instant', 'text']);
  if (place) where.add(`(b.sent_at, b.id) < (${where.value(place[0])}::timestamptz, ${where.value(place[1])})`);
  const { rows } = await pool.query<KeptMessageRow>(
    `SELECT b.id, b.name, b.key, b.payload, instant_text(b.sent_at) AS "sentAt", instant_text(b.expires_at) AS "expiresAt", b.sender, i.number AS "senderNumber", b.failure
    FROM message_buffer b LEFT JOIN process_instance i ON i.organisation = b.organisation AND i.id = b.sender
    WHERE ${where} ORDER BY b.sent_at DESC, b.id DESC LIMIT ${where.value(request.limit + 1)}`,
    where.values,
  );
  return pageOf(rows, request.limit, (row) => [row.sentAt, row.id]);
}
