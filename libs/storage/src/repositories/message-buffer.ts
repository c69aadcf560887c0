import type { Instant, JsonObject, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';

/** A message for which nobody waited when it came. */
export interface BufferedMessage {
  readonly organisation: OrganisationId;
  readonly id: string;
  readonly name: string;
  readonly key: string | null;
  readonly payload: JsonObject;
  readonly sentAt: Instant;
  /** Null: kept until somebody takes it. */
  readonly expiresAt: Instant | null;
}

/** Messages that wait for their subscriber. Deliver first, then `remove`: a crash in between delivers again, and the message's id tells. */
export class MessageBuffer {
  constructor(private readonly pool: Pool) {}

  /** Keeps a message; the same id twice is one message. */
  async put(message: BufferedMessage): Promise<void> {
    const { organisation, id, name, key, payload, sentAt, expiresAt } = message;
    await this.pool.query(
      'INSERT INTO message_buffer (organisation, id, name, key, payload, sent_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING',
      [organisation, id, name, key, JSON.stringify(payload), sentAt, expiresAt],
    );
  }

  /** Messages of a name and key that have not expired, the oldest first. */
  async waiting(organisation: OrganisationId, name: string, key: string | null, now: Instant): Promise<readonly BufferedMessage[]> {
    const { rows } = await this.pool.query<BufferedMessage>(
      `SELECT organisation, id, name, key, payload, instant_text(sent_at) AS "sentAt", instant_text(expires_at) AS "expiresAt" FROM message_buffer
      WHERE organisation = $1 AND name = $2 AND key IS NOT DISTINCT FROM $3 AND (expires_at IS NULL OR expires_at > $4::timestamptz) ORDER BY sent_at, id`,
      [organisation, name, key, now],
    );
    return rows;
  }

  /** Takes a message out; false when another node already did. */
  async remove(organisation: OrganisationId, id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('DELETE FROM message_buffer WHERE organisation = $1 AND id = $2', [organisation, id]);
    return rowCount === 1;
  }

  /** Drops what has expired; gives how many. */
  async dropExpired(now: Instant): Promise<number> {
    const { rowCount } = await this.pool.query('DELETE FROM message_buffer WHERE expires_at <= $1::timestamptz', [now]);
    return rowCount ?? 0;
  }
}
