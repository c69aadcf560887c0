import { spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account';
import type { Binaries } from './binaries';
import type { ClusterFolder } from './cluster-folder';
import { ROLE } from './connection-url';
import { DatabaseProblem } from './database-problem';

/** UTF-8 with the server's own C.UTF-8 collation: the same order on every machine. Chinese is sorted by `COLLATE "zh-x-icu"` where it matters. */
const INITDB_OPTIONS = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'];

/**
 * Makes the database files unless they are there, and refuses those of another major version. The work is done beside
 * the final place and renamed into it, so a kill in the middle leaves nothing that looks like a database.
 */
export async function initialiseCluster(folder: ClusterFolder, binaries: Binaries, account: Account | undefined, password: string): Promise<void> {
  if (existsSync(folder.cluster)) return requireMajorVersion(folder, binaries);
  const unfinished = join(folder.root, 'cluster.unfinished');
  const passwordFile = join(folder.root, 'password.once');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid);
  try {
    const options = [`--pgdata=${unfinished}`, `--username=${ROLE}`, `--pwfile=${passwordFile}`, ...INITDB_OPTIONS];
    const { code, output } = await run(binaries.initdb, options, folder.root, account);
    if (code !== 0) throw new DatabaseProblem('initialise-failed', { output: output.trim(), path: folder.root });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  chmodSync(unfinished, 0o700);
  renameSync(unfinished, folder.cluster);
}

function requireMajorVersion(folder: ClusterFolder, binaries: Binaries): void {
  const file = join(folder.cluster, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : '?';
  if (found !== binaries.major) throw new DatabaseProblem('major-version', { path: folder.cluster, found, expected: binaries.major });
}

async function run(program: string, options: readonly string[], cwd: string, account: Account | undefined): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, options, { cwd, stdio: ['ignore', 'ignore', 'pipe'], env: serverEnvironment(), uid: account?.uid, gid: account?.gid });
    let output = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** Nothing of our own environment but the path: `PGDATA`, `PGPORT` and locale settings of the caller must not reach the server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}
