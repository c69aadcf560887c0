import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Account } from './account';
import { OPEN_PLACE } from './binaries';
import { closedAncestor } from './closed-ancestor';
import { DatabaseProblem } from './database-problem';
import { makeFolder } from './make-folder';

/** The files of one embedded database. All but `cluster` belong to us, `cluster` to the database's user. */
export interface ClusterFolder {
  readonly root: string;
  readonly cluster: string;
  /** One line, mode 0600. */
  readonly passwordFile: string;
  readonly logFile: string;
  /** Pid of the process that started or took over the server. */
  readonly ownerFile: string;
  readonly lockFile: string;
}

/**
 * Chooses and makes the data folder. When it is closed to the database's user, a folder of the same meaning below
 * {@link OPEN_PLACE} is taken if `mayMove`, otherwise it is a {@link DatabaseProblem}.
 */
export function clusterFolder(dataDir: string, account: Account | undefined, mayMove: boolean, log: (line: string) => void): ClusterFolder {
  const wanted = resolve(dataDir);
  const blocked = account && closedAncestor(join(wanted, 'cluster'), account);
  if (!blocked) return filesOf(wanted);
  if (!mayMove) throw new DatabaseProblem('folder-closed', { user: account.name, blocked, path: wanted });
  const moved = join(OPEN_PLACE, createHash('sha256').update(wanted).digest('hex').slice(0, 12));
  log(`The database's files are kept in ${moved}, since ${blocked} is closed to the system user ${account.name}`);
  return filesOf(moved);
}

function filesOf(root: string): ClusterFolder {
  makeFolder(root);
  return {
    root,
    cluster: join(root, 'cluster'),
    passwordFile: join(root, 'password'),
    logFile: join(root, 'server.log'),
    ownerFile: join(root, 'owner'),
    lockFile: join(root, 'starting'),
  };
}

/** The stored password, drawn at random when there is no database yet. */
export function passwordOf(folder: ClusterFolder): string {
  if (existsSync(folder.passwordFile)) return readFileSync(folder.passwordFile, 'utf8').trim();
  if (existsSync(folder.cluster)) throw new DatabaseProblem('password-missing', { path: folder.root, file: folder.passwordFile });
  const password = randomBytes(24).toString('base64url');
  writeFileSync(folder.passwordFile, `${password}\n`, { mode: 0o600, flush: true });
  return password;
}
