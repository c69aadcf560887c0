import { readdirSync, readFileSync } from 'node:fs';

/** A process that the postmaster started. */
export interface PostgresProcess {
  readonly pid: number;
  /** What it calls itself: `walwriter`, `checkpointer`, `liuzhuan liuzhuan 127.0.0.1(40000) idle` … */
  readonly title: string;
}

/** What lives below a postmaster (Linux). */
export function childrenOf(postmaster: number): readonly PostgresProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = / \(.*\) \S (\d+) /.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1];
        return Number(parent) === postmaster ? [{ pid: Number(name), title: readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() }] : [];
      } catch {
        return [];
      }
    });
}

/** Processes that serve a client, as against those that work in the background. */
export function isBackend({ title }: PostgresProcess): boolean {
  return /127\.0\.0\.1\(\d+\)/.test(title);
}

/** Processes that write to disk in the background. */
export function isWriter({ title }: PostgresProcess): boolean {
  return /walwriter|checkpointer|background writer/.test(title);
}

/** Sends a signal; false when the process is not there any more. */
export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
