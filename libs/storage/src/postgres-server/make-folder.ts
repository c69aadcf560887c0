import { chmodSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseProblem } from './database-problem';

/** Makes a folder and those above it, each with mode 0755 whatever the umask: the database's user has to walk through them. */
export function makeFolder(path: string): void {
  const target = resolve(path);
  try {
    const first = mkdirSync(target, { recursive: true });
    if (first === undefined) return;
    for (let folder = target; folder.length >= first.length; folder = dirname(folder)) chmodSync(folder, 0o755);
  } catch (error) {
    throw new DatabaseProblem('folder-unwritable', { path: target, reason: error instanceof Error ? error.message : String(error) });
  }
}
