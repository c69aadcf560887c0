import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serverAddresses } from '../database/server-addresses';
import { DatabaseProblem } from './database-problem';
import { probe } from './probe';
import { startPostgres } from './start-postgres';

/** The environment variables that decide about the database. */
export interface DatabaseEnvironment {
  /** An external server. Set: nothing embedded is started. */
  readonly DATABASE_URL?: string;
  /** Folder for everything we keep on disk; default `.data` in the project. */
  readonly LIUZHUAN_DATA?: string;
}

/** A database that answers. */
export interface OpenedDatabase {
  readonly url: string;
  readonly kind: 'external' | 'embedded';
  /** Stops an embedded server; leaves an external one alone. */
  stop(): Promise<void>;
}

/** What {@link openDatabase} needs to know beside the environment. */
export interface OpenDatabaseOptions {
  /** Folder of the project: the default data folder lies in it. */
  readonly projectFolder: string;
  readonly log: (line: string) => void;
  /** How long to wait for an external server, in milliseconds. Default 30 s. */
  readonly patience?: number;
}

/** SQLSTATE classes that say "not yet": 57P03 starting up, 53300 too many connections. Errors of the network carry no SQLSTATE. */
const SQLSTATE = /^[0-9A-Z]{5}$/;
const NOT_YET = ['57P03', '53300'];
const PATIENCE_MS = 30_000;

/** The one place that decides between an external server (`DATABASE_URL`) and the embedded one. */
export async function openDatabase(env: DatabaseEnvironment, options: OpenDatabaseOptions): Promise<OpenedDatabase> {
  if (env.DATABASE_URL) return openExternal(env.DATABASE_URL, options);
  const dataDir = join(env.LIUZHUAN_DATA ? resolve(env.LIUZHUAN_DATA) : join(options.projectFolder, '.data'), 'postgres');
  const server = await startPostgres({ dataDir, durable: true, mayMove: !env.LIUZHUAN_DATA, log: options.log });
  return { url: server.url, kind: 'embedded', stop: () => server.stop() };
}

async function openExternal(url: string, options: OpenDatabaseOptions): Promise<OpenedDatabase> {
  const address = addressOf(url);
  const patience = options.patience ?? PATIENCE_MS;
  const end = Date.now() + patience;
  for (let wait = 200; ; wait = Math.min(wait * 2, 2_000)) {
    const answer = await probe(url);
    if (answer.answered) return { url, kind: 'external', stop: () => Promise.resolve() };
    if (SQLSTATE.test(answer.code) && !NOT_YET.includes(answer.code)) throw new DatabaseProblem('external-refused', { address, reason: answer.reason });
    if (Date.now() + wait > end) throw new DatabaseProblem('external-unreachable', { address, reason: answer.reason, seconds: Math.round(patience / 1000) });
    options.log(`Waiting for the database ${address}: ${answer.reason}`);
    await pause(wait);
  }
}

/** Host, port and database, never the password. */
function addressOf(url: string): string {
  const { urls } = serverAddresses(url);
  if (!/^postgres(ql)?:\/\//.test(url) || !urls.every((one) => URL.canParse(one))) throw new DatabaseProblem('url-invalid');
  return urls
    .map((one) => new URL(one))
    .map(({ host, pathname }) => `${host}${pathname}`)
    .join(', ');
}
