import type { Instant, JsonObject, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { HAND_OUT_MESSAGES } from '../sql/hand-out-messages';

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

/** Messages that wait for their subscriber. */
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

  /** Turns messages that somebody now waits for into delivery jobs; gives how many. */
  async handOut(now: Instant): Promise<number> {
    const { rowCount } = await this.pool.query({ name: 'hand-out-messages', text: HAND_OUT_MESSAGES, values: [now] });
    return rowCount ?? 0;
  }

  /** Drops what has expired; gives how many. */
  async dropExpired(now: Instant): Promise<number> {
    const { rowCount } = await this.pool.query('DELETE FROM message_buffer WHERE expires_at <= $1::timestamptz', [now]);
    return rowCount ?? 0;
  }
}
