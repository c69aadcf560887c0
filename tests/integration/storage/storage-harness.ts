import { createDataSource, poolOf, PostgresEngineStore, type EngineStoreOptions } from '@liuzhuan/storage';
import type { Pool } from 'pg';
import { createTestDatabase } from '../../postgres/test-database';
import { AT } from './sample-case';

/** A database of its own with the store on it. */
export interface StorageHarness {
  readonly url: string;
  readonly pool: Pool;
  readonly store: PostgresEngineStore;
  storeWith(options: Partial<EngineStoreOptions>): PostgresEngineStore;
  /** The same database through one connection, whose log `logOf` counts. To be closed before this one. */
  alone(): Promise<StorageHarness>;
  /** Rows of a statement. */
  rows<T extends object>(text: string, values?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

export async function openStorage(poolSize = 10): Promise<StorageHarness> {
  const database = await createTestDatabase();
  return openOn(database.url, poolSize, () => database.drop());
}

async function openOn(url: string, poolSize: number, closed: () => Promise<void>): Promise<StorageHarness> {
  const dataSource = createDataSource(url, { poolSize });
  await dataSource.initialize();
  const pool = poolOf(dataSource);
  const storeWith = (options: Partial<EngineStoreOptions>) => new PostgresEngineStore(pool, { clock: { now: () => AT }, ...options });
  return {
    url,
    pool,
    store: storeWith({}),
    storeWith,
    alone: () => openOn(url, 1, async () => undefined),
    rows: async <T extends object>(text: string, values: unknown[] = []) => (await pool.query<T>(text, values)).rows,
    close: async () => {
      await dataSource.destroy();
      await closed();
    },
  };
}

/** Bytes of log the one connection of `alone` has written so far: nobody else's, whatever happens on the server meanwhile. */
export async function logOf(alone: StorageHarness): Promise<number> {
  await alone.rows('SELECT pg_stat_force_next_flush()');
  const [row] = await alone.rows<{ wal: string }>('SELECT wal_bytes AS wal FROM pg_stat_get_backend_wal(pg_backend_pid())');
  return Number(row?.wal);
}

/** What a statement is called in the tests: loads and writes without the parts they are made of. */
function nameOf(query: unknown): string {
  const { name, text } = typeof query === 'string' ? { name: undefined, text: query } : (query as { name?: string; text: string });
  return (name ?? text).replace(/^BEGIN;.*/s, 'BEGIN').replace(/^(load|write)-[0-9a-z]+/, '$1');
}

/** One statement as it went over the wire. */
export interface Sent {
  readonly name: string;
  /** Characters of its parameters, and of the rows it brought. */
  readonly written: number;
  readonly read: number;
}

/** The statements a piece of work sends on the pool's connections, in order: a named one by its name. */
export async function statementsOf(pool: Pool, work: () => Promise<unknown>): Promise<string[]> {
  return (await trafficOf(pool, work)).map(({ name }) => name);
}

/** The same with what they carry. */
export async function trafficOf(pool: Pool, work: () => Promise<unknown>): Promise<readonly Sent[]> {
  const sent: { name: string; written: number; read: number }[] = [];
  const connect = pool.connect.bind(pool) as (...args: unknown[]) => Promise<{ query: (...args: unknown[]) => unknown; release: (...args: unknown[]) => void }>;
  const counting = async (...callback: unknown[]) => {
    // The pool's own `query` comes with a callback: not a transaction of the store.
    if (callback.length > 0) return connect(...callback);
    const client = await connect();
    const query = client.query.bind(client);
    const release = client.release.bind(client);
    client.query = (...args: unknown[]) => {
      const { values = [] } = args[0] as { readonly values?: unknown };
      const one = { name: nameOf(args[0]), written: JSON.stringify(values).length, read: 0 };
      sent.push(one);
      const answer = query(...args) as Promise<{ readonly rows?: readonly unknown[] }>;
      void answer.then(({ rows = [] }) => (one.read = JSON.stringify(rows).length), () => undefined);
      return answer;
    };
    client.release = (...args: unknown[]) => {
      client.query = query;
      client.release = release;
      release(...args);
    };
    return client;
  };
  Object.assign(pool, { connect: counting });
  try {
    await work();
  } finally {
    Object.assign(pool, { connect });
  }
  return sent;
}
