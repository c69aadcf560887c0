import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type PostgresServer } from '../../libs/storage/src/postgres-server';

declare global {
  var liuzhuanTestServer: { readonly server: PostgresServer; readonly folder: string } | undefined;
}

/**
 * One PostgreSQL for the whole run, fsync off, in a folder of its own. Workers find it by `LIUZHUAN_TEST_POSTGRES`.
 * The template database is built by the first test that asks for a database: see `test-database.ts`.
 */
async function setUp(): Promise<void> {
  if (process.env['LIUZHUAN_TEST_POSTGRES']) return;
  const folder = mkdtempSync(join(tmpdir(), 'liuzhuan-test-'));
  // The database's system user has to enter it when the tests run as root.
  chmodSync(folder, 0o755);
  const server = await startPostgres({ dataDir: join(folder, 'postgres'), durable: false, mayMove: true, log: () => undefined });
  globalThis.liuzhuanTestServer = { server, folder };
  process.env['LIUZHUAN_TEST_POSTGRES'] = server.url;
}

export = setUp;
