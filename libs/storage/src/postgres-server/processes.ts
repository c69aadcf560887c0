import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** True while a process of this pid exists, ours or another user's. A zombie counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !/^State:\s+Z/m.test(procFile(pid, 'status') ?? '');
}

/** False when the process is certainly not a PostgreSQL server (its pid was used again); true when it is or cannot be told. */
export function mayBePostgres(pid: number): boolean {
  const command = procFile(pid, 'cmdline');
  return command === undefined || /(^|\/)postgres$/.test(command.split('\0')[0] ?? '');
}

/** Waits until the process has ended; false when it still lives after the time. */
export async function waitForEnd(pid: number, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await pause(20)) if (!isAlive(pid)) return true;
  return !isAlive(pid);
}

function procFile(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}
