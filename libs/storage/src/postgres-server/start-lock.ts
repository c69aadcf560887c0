import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseProblem } from './database-problem';
import { isAlive } from './processes';

const PATIENCE_MS = 120_000;

/** Lets one process at a time start a server on a folder. A lock whose holder was killed is taken over. */
export async function withStartLock<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  while (!taken(lockFile)) {
    const holder = Number(readIfThere(lockFile));
    if (holder > 0 && !isAlive(holder)) rmSync(lockFile, { force: true });
    else if (Date.now() > end) throw new DatabaseProblem('folder-busy', { pid: holder, path: lockFile });
    else await pause(50);
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function taken(lockFile: string): boolean {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new DatabaseProblem('folder-unwritable', { path: lockFile, reason: String(error) });
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
