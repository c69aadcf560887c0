import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './account';
import type { Binaries } from './binaries';
import type { ClusterFolder } from './cluster-folder';
import { DatabaseProblem } from './database-problem';
import { freePort } from './free-port';
import { serverEnvironment } from './initialise-cluster';
import { readPostmasterFile } from './postmaster-file';

/** Crash recovery of a large database takes its time; a server that neither ends nor gets ready for so long is given up. */
const READY_WITHIN_MS = 300_000;
const ATTEMPTS = 40;
const LOG_LIMIT_BYTES = 8_000_000;

/** Messages after which another try is worth it, since what is in the way goes away by itself. */
const PASSING = [/pre-existing shared memory block/, /lock file "postmaster\.pid" already exists/];
const PORT_TAKEN = /Address already in use/;

const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC', 'max_connections=200', 'log_line_prefix=%m [%p] '];
/** Everything still survives the end of a process, nothing survives a power cut: for tests only. */
const NOT_DURABLE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** A server that accepts connections. */
export interface Launched {
  readonly pid: number;
  readonly port: number;
}

/**
 * Starts a server on the folder and waits until it is ready. It logs into a file, not to us, and leads its own process
 * group: neither our end nor a Ctrl-C at the terminal reaches it.
 */
export async function launch(
  folder: ClusterFolder,
  binaries: Binaries,
  account: Account | undefined,
  options: { readonly port?: number; readonly durable: boolean; readonly environment?: Readonly<Record<string, string>> },
): Promise<Launched> {
  if (existsSync(folder.logFile) && statSync(folder.logFile).size > LOG_LIMIT_BYTES) truncateSync(folder.logFile);
  let output = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = await freePort(options.port);
    if (port === undefined) throw new DatabaseProblem('port-busy', { port: options.port ?? 0 });
    const settings = [...SETTINGS, ...(options.durable ? [] : NOT_DURABLE), `port=${port}`];
    const from = existsSync(folder.logFile) ? statSync(folder.logFile).size : 0;
    const child = spawnServer(folder, binaries, account, settings, options.environment);
    if (await ready(child, folder)) {
      child.unref();
      return { pid: child.pid ?? 0, port };
    }
    output = readFileSync(folder.logFile).subarray(from).toString('utf8').trim();
    const again = PASSING.some((message) => message.test(output)) || (options.port === undefined && PORT_TAKEN.test(output));
    if (!again) break;
    await pause(250);
  }
  throw new DatabaseProblem('start-failed', { output, file: folder.logFile });
}

function spawnServer(folder: ClusterFolder, binaries: Binaries, account: Account | undefined, settings: readonly string[], environment?: Readonly<Record<string, string>>): ChildProcess {
  const log = openSync(folder.logFile, 'a', 0o600);
  try {
    const options = ['-D', folder.cluster, ...settings.flatMap((setting) => ['-c', setting])];
    const child = spawn(binaries.postgres, options, {
      cwd: folder.root,
      stdio: ['ignore', log, log],
      detached: true,
      env: { ...serverEnvironment(), ...environment },
      uid: account?.uid,
      gid: account?.gid,
    });
    child.once('error', () => undefined);
    return child;
  } finally {
    closeSync(log);
  }
}

async function ready(child: ChildProcess, folder: ClusterFolder): Promise<boolean> {
  for (const end = Date.now() + READY_WITHIN_MS; Date.now() < end; await pause(10)) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return false;
    const file = readPostmasterFile(folder.cluster);
    if (file?.pid === child.pid && file.status === 'ready') return true;
  }
  child.kill('SIGQUIT');
  return false;
}
