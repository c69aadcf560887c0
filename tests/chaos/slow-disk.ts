import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOURCE = join(__dirname, 'slow-disk.c');

/** A disk whose flushes take as long as they are told to: for what is started with its environment. */
export interface SlowDisk {
  /** Why it cannot be made slow; absent: it can. */
  readonly cannotSlow?: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Each flush takes so many milliseconds longer from now on. */
  slow(milliseconds: number): void;
  remove(): void;
}

/** Compiles what stands between PostgreSQL and its flushes, in a folder that is never full. Without a C compiler, or elsewhere than on Linux, the disk stays as it is. */
export function makeSlowDisk(): SlowDisk {
  const folder = mkdtempSync(join(tmpdir(), 'liuzhuan-slow-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const [library, told] = [join(folder, 'slow-disk.so'), join(folder, 'slow-disk')];
  const cannotSlow = process.platform === 'linux' ? compile(library) : 'only Linux preloads libraries';
  if (cannotSlow !== undefined) return { cannotSlow, environment: {}, slow: () => undefined, remove };
  const slow = (milliseconds: number) => writeFileSync(told, String(milliseconds));
  slow(0);
  // The database's system user reads both.
  chmodSync(folder, 0o755);
  chmodSync(told, 0o644);
  chmodSync(library, 0o755);
  return { environment: { LD_PRELOAD: library, LIUZHUAN_TEST_DISK_FILE: told }, slow, remove };
}

function compile(library: string): string | undefined {
  try {
    execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, SOURCE, '-ldl'], { stdio: ['ignore', 'ignore', 'pipe'] });
    return undefined;
  } catch (error) {
    return `no C compiler made the library: ${error instanceof Error ? error.message.trim() : String(error)}`;
  }
}
