import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SIZE = '1500m';
const CHUNK_BYTES = 4_000_000;

/** The disk of the database: a file system of its own in memory when we may make one, which can be filled to the last byte. */
export interface SmallDisk {
  readonly folder: string;
  /** Why it cannot be filled; absent: it can. */
  readonly cannotFill?: string;
  fill(): void;
  clear(): void;
  remove(): void;
}

export function makeDisk(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'liuzhuan-chaos-'));
  const cannotFill = mountMemory(folder);
  // The database's system user has to enter it.
  chmodSync(folder, 0o755);
  const ballast = join(folder, 'ballast');
  const clear = () => rmSync(ballast, { force: true });
  return {
    folder,
    ...(cannotFill !== undefined && { cannotFill }),
    fill: () => fillUp(ballast),
    clear,
    remove: () => {
      clear();
      if (cannotFill === undefined) execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function mountMemory(folder: string): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root on Linux may make a small disk';
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=755`, 'tmpfs', folder], { stdio: ['ignore', 'ignore', 'pipe'] });
    return undefined;
  } catch (error) {
    return `no file system could be mounted: ${error instanceof Error ? error.message.trim() : String(error)}`;
  }
}

/** Writes until nothing more fits. */
function fillUp(ballast: string): void {
  const file = openSync(ballast, 'w');
  try {
    for (let size = CHUNK_BYTES; size >= 1; ) {
      const { bavail, bsize } = statfsSync(ballast);
      if (bavail === 0) return;
      size = Math.min(size, bavail * bsize);
      writeSync(file, Buffer.alloc(size));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
}
