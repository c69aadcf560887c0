import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Account } from './account';

/** The first folder on the way to `path` that the account may not enter, outermost first, or `undefined` when all are open. */
export function closedAncestor(path: string, account: Account): string | undefined {
  const ancestors: string[] = [];
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    ancestors.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  return ancestors.find((folder) => existsSync(folder) && !mayEnter(folder, account));
}

// Only the primary group counts: a child process started with uid and gid has no supplementary groups.
function mayEnter(folder: string, account: Account): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
