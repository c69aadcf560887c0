import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseProblem } from './database-problem';
import { isAlive } from './processes';

const PATIENCE_MS = 120_000;

/** Locks this process holds: a lock that names us but is not among them is left from an earlier process of our pid. */
const held = new Set<string>();

/** Lets one process at a time start a server on a folder. A lock whose holder was killed is taken over. */
export async function withStartLock<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  while (!taken(lockFile)) {
    const holder = Number(readIfThere(lockFile));
    if (isStale(holder, lockFile)) rmSync(lockFile, { force: true });
    else if (Date.now() > end) throw new DatabaseProblem('folder-busy', { pid: holder, path: lockFile });
    else await pause(50);
  }
  held.add(lockFile);
  try {
    return await work();
  } finally {
    held.delete(lockFile);
    rmSync(lockFile, { force: true });
  }
}

function isStale(holder: number, lockFile: string): boolean {
  return holder > 0 && (holder === process.pid ? !held.has(lockFile) : !isAlive(holder));
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
