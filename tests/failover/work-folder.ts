import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseAccount } from '../../libs/storage/src/postgres-server/account';

/** A temporary folder that belongs to the account the database runs as. */
export function makeWorkFolder(): string {
  return own(mkdtempSync(join(tmpdir(), 'liuzhuan-failover-')));
}

/** A folder in it. */
export function makeFolderIn(parent: string, name: string): string {
  const folder = join(parent, name);
  mkdirSync(folder, { mode: 0o700 });
  return own(folder);
}

export function dropWorkFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function own(folder: string): string {
  const account = databaseAccount();
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}
