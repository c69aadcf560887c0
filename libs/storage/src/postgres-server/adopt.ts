import { realpathSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClusterFolder } from './cluster-folder';
import { connectionUrl } from './connection-url';
import { DatabaseProblem } from './database-problem';
import type { Launched } from './launch';
import { postmasterFilePath, readPostmasterFile } from './postmaster-file';
import { probe } from './probe';
import { isAlive, mayBePostgres } from './processes';

const PATIENCE_MS = 60_000;
const WRONG_PASSWORD = '28P01';

/**
 * Finds a server that still runs on the folder, left behind by a process that was killed or shared with one that lives.
 * A stale `postmaster.pid` is removed, a server on its way down is waited for. `undefined`: nothing runs, start one.
 */
export async function adopt(folder: ClusterFolder, password: string): Promise<Launched | undefined> {
  for (const end = Date.now() + PATIENCE_MS; ; await pause(50)) {
    const file = readPostmasterFile(folder.cluster);
    if (file === undefined) return undefined;
    if (!isAlive(file.pid) || !mayBePostgres(file.pid)) {
      rmSync(postmasterFilePath(folder.cluster), { force: true });
      return undefined;
    }
    if (file.status === 'ready') {
      const answer = await probe(connectionUrl(file.port, password));
      if (answer.answered && sameFolder(answer.dataDirectory, folder.cluster)) return { pid: file.pid, port: file.port };
      // Another server answers: the pid in the file was used again, by a PostgreSQL that is not ours.
      if (answer.answered) rmSync(postmasterFilePath(folder.cluster), { force: true });
      else if (answer.code === WRONG_PASSWORD) {
        throw new DatabaseProblem('password-refused', { pid: file.pid, path: folder.root, file: folder.passwordFile });
      }
    }
    if (Date.now() > end) throw new DatabaseProblem('folder-busy', { pid: file.pid, path: folder.root });
  }
}

function sameFolder(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}
