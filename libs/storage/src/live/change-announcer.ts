import type { Pool } from 'pg';
import { CHANNEL, type ChangeMessage, payloadOf } from './change-message';

/**
 * Tells all nodes of committed changes. Not inside the step's own transaction: PostgreSQL lets transactions that notify commit one at a time, log flush
 * included, which halves what a server can do. Instead everything that was committed while the last announcement was on its way goes out as one.
 * A node that dies in between loses the word, not the work: listeners ask again by themselves, and job loops look at the clock.
 */
export class ChangeAnnouncer {
  private waiting: string[] = [];
  private sending: Promise<void> | null = null;

  constructor(
    private readonly pool: Pool,
    private readonly failed: (error: unknown) => void = () => undefined,
  ) {}

  /** Returns at once. */
  announce(message: ChangeMessage): void {
    this.waiting.push(payloadOf(message));
    this.sending ??= this.send();
  }

  /** Done when everything announced so far is out. */
  async settled(): Promise<void> {
    while (this.sending) await this.sending;
  }

  private async send(): Promise<void> {
    // Whatever is committed in this turn of the event loop goes along.
    await new Promise(setImmediate);
    while (this.waiting.length > 0) {
      const payloads = this.waiting.splice(0);
      try {
        await this.pool.query({ name: 'announce', text: 'SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload', values: [CHANNEL, payloads] });
      } catch (error) {
        this.failed(error);
      }
    }
    this.sending = null;
  }
}
