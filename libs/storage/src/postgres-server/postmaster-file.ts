import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server says about itself in `postmaster.pid` (PostgreSQL: `pidfile.h`, one line per fact). */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  readonly status: 'starting' | 'stopping' | 'ready' | 'standby' | '';
}

/** Reads `postmaster.pid`; `undefined` when there is none or it is not yet complete. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  let lines: string[];
  try {
    lines = readFileSync(postmasterFilePath(cluster), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() as PostmasterFile['status'] };
}

export function postmasterFilePath(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}
