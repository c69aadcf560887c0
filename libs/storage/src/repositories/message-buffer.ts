import type { InstanceId, Instant, JobId, JsonObject, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { failureJson, type JobFailure } from '../jobs/job-failure';
import { ACCEPT_MESSAGE } from '../sql/accept-message';
import { HAND_OUT_MESSAGES, HAND_OUT_ONE } from '../sql/hand-out-messages';
import { KEEP_MESSAGE } from '../sql/keep-message';
import { READ_RECEIPTS } from '../sql/read-receipts';

/** A message or signal from outside, before it is delivered. */
export interface ArrivedMessage {
  readonly organisation: OrganisationId;
  /** Of its delivery; the same for every repeat of the request. */
  readonly id: JobId;
  readonly event: 'message' | 'signal';
  readonly name: string;
  readonly key: string | null;
  readonly payload: JsonObject;
  readonly sentAt: Instant;
  /** When the job loops of all nodes may do it, should the node that accepted it have died. */
  readonly dueAt: Instant;
}

/** `waits`: its delivery job is there; `kept`: in the buffer; `gone`: whoever waited has got it. */
export type DeliveryState = 'waits' | 'kept' | 'gone';

/** One to whom something from outside was to go. */
export interface KeptReceipt {
  readonly job: JobId;
  /** Null: not yet, or it was given up or missed. A message that nobody took at once was `buffered`, whoever may have got it since. */
  readonly as: 'delivered' | 'started' | 'buffered' | null;
  /** The case that got it; empty without one. */
  readonly instance: InstanceId;
  /** Its job is still to be done. */
  readonly waits: boolean;
}

/** Messages that wait for their subscriber. None is lost: one that expires is no longer handed out, and listed until an administrator has seen to it. */
export class MessageBuffer {
  constructor(private readonly pool: Pool) {}

  /** Makes a delivery job of what came from outside, unless one of its id was made before. From there on it arrives exactly once. */
  async accept({ organisation, id, event, name, key, payload, sentAt, dueAt }: ArrivedMessage): Promise<DeliveryState> {
    const content = JSON.stringify({ event, name, key, payload, sentAt, receipt: id });
    const { rows } = await this.pool.query<{ state: DeliveryState }>({ name: 'accept-message', text: ACCEPT_MESSAGE, values: [organisation, id, dueAt, content, sentAt] });
    return rows[0]?.state ?? 'gone';
  }

  /** What became of something from outside: one receipt for a message, one for each receiver of a signal. The same for every repeat of the request. */
  async receipts(organisation: OrganisationId, delivery: JobId): Promise<readonly KeptReceipt[]> {
    const { rows } = await this.pool.query<KeptReceipt>({ name: 'read-receipts', text: READ_RECEIPTS, values: [organisation, delivery] });
    return rows;
  }

  /** Keeps the message of a delivery job that nobody took, and why who was to get it could not; the job goes in the same statement. */
  async keep(organisation: OrganisationId, job: JobId, expiresAt: Instant, retryAt: Instant, failure?: JobFailure): Promise<void> {
    await this.pool.query({ name: 'keep-message', text: KEEP_MESSAGE, values: [organisation, job, expiresAt, retryAt, failure ? failureJson(failure) : null] });
  }

  /** Turns messages that somebody now waits for into delivery jobs; gives how many. */
  async handOut(now: Instant): Promise<number> {
    const { rowCount } = await this.pool.query({ name: 'hand-out-messages', text: HAND_OUT_MESSAGES, values: [now] });
    return rowCount ?? 0;
  }

  /** Makes a delivery job of one message, also of an expired one; false when it is not there (any more). */
  async handOutOne(organisation: OrganisationId, id: string, now: Instant): Promise<boolean> {
    const { rowCount } = await this.pool.query(HAND_OUT_ONE, [now, organisation, id]);
    return (rowCount ?? 0) > 0;
  }

  /** Drops a message; gives what it was, undefined when it is not there (any more). */
  async discard(organisation: OrganisationId, id: string): Promise<{ readonly name: string; readonly key: string | null } | undefined> {
    const { rows } = await this.pool.query<{ name: string; key: string | null }>('DELETE FROM message_buffer WHERE organisation = $1 AND id = $2 RETURNING name, key', [organisation, id]);
    return rows[0];
  }
}
