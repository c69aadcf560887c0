import { setTimeout as pause } from 'node:timers/promises';
import { faultOf } from './database-fault';
import { HeardClient } from './heard-client';

/** Where a server listens. */
export interface ServerPlace {
  readonly host: string;
  readonly port: number;
}

/** No server accepts writes now: a standby may be on its way to take over. */
export class NoPrimary extends Error {
  override readonly name = 'NoPrimary';
  /** SQLSTATE cannot_connect_now: whoever can wait, waits. */
  readonly code = '57P03';
}

/** A connection as far as it matters here. */
export interface Attached {
  readonly place: ServerPlace;
  /** Breaks it at once: its statements fail. */
  cut(): void;
}

const TIMEOUT_MS = 3_000;
const LOOK_EVERY_MS = 3_000;

/**
 * Which of several servers is the primary. Found by asking all of them, remembered until one asks anew. While connections are open it is asked every few
 * seconds whether it still is: a machine that lost its power sends no word, and whoever waits for an answer from it would wait for many minutes. As soon as
 * another one has taken over, connections to the old one are cut.
 */
export class Primary {
  private search: Promise<ServerPlace> | undefined;
  private readonly attached = new Set<Attached>();
  private isWatching = false;

  constructor(
    private readonly urls: readonly string[],
    private readonly lookEvery = LOOK_EVERY_MS,
  ) {}

  /** Fails with {@link NoPrimary}, or with what a server said that is no matter of time (a wrong password). */
  find(): Promise<ServerPlace> {
    if (!this.search) {
      const search = this.ask();
      search.catch(() => this.forget(search));
      this.search = search;
    }
    return this.search;
  }

  /** The next one to ask looks again. */
  forget(search = this.search): void {
    if (this.search === search) this.search = undefined;
  }

  attach(one: Attached): void {
    this.attached.add(one);
    if (this.isWatching) return;
    this.isWatching = true;
    void this.watch();
  }

  detach(one: Attached): void {
    this.attached.delete(one);
  }

  private async watch(): Promise<void> {
    for (;;) {
      await pause(this.lookEvery, undefined, { ref: false });
      if (this.attached.size === 0) break;
      this.forget();
      await this.find().then(
        (place) => this.cutOthers(place),
        () => undefined,
      );
    }
    this.isWatching = false;
  }

  private cutOthers({ host, port }: ServerPlace): void {
    for (const one of this.attached) if (one.place.host !== host || one.place.port !== port) one.cut();
  }

  private async ask(): Promise<ServerPlace> {
    try {
      return await Promise.any(this.urls.map(placeOfPrimary));
    } catch (error) {
      const reasons = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
      const lasting = reasons.find((reason) => faultOf(reason) !== 'unavailable');
      throw lasting ?? new NoPrimary(`No server accepts writes: ${reasons.map((reason) => (reason instanceof Error ? reason.message : String(reason))).join('; ')}`);
    }
  }
}

async function placeOfPrimary(url: string): Promise<ServerPlace> {
  const client = new HeardClient({ connectionString: url, connectionTimeoutMillis: TIMEOUT_MS, query_timeout: TIMEOUT_MS, application_name: 'liuzhuan-primary' });
  try {
    await client.connect();
    const { rows } = await client.query<{ standby: boolean }>('SELECT pg_is_in_recovery() AS standby');
    if (rows[0]?.standby !== false) throw new NoPrimary(`${client.host}:${client.port} is a standby`);
    return { host: client.host, port: client.port };
  } finally {
    // A server that does not answer does not hear the farewell either.
    void client.end().catch(() => undefined);
  }
}
