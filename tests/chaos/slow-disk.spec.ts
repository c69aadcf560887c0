import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSlowDisk } from './slow-disk';

const disk = makeSlowDisk();
const whereItCan = disk.cannotSlow === undefined ? it : it.skip;

describe('the slow disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liuzhuan-slow-spec-'));
  afterAll(() => {
    disk.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Milliseconds of a program that flushes one file three times. */
  const flushes = () => {
    const program = `const fs = require('node:fs'); const f = fs.openSync(process.argv[1], 'w'); const t = performance.now(); for (const flush of [fs.fsyncSync, fs.fdatasyncSync, fs.fsyncSync]) flush(f); console.log(performance.now() - t);`;
    return Number(execFileSync(process.execPath, ['-e', program, join(folder, 'file')], { env: { ...process.env, ...disk.environment }, encoding: 'utf8' }));
  };

  whereItCan('flushes as late as it is told to, and at once when it is told so', () => {
    disk.slow(120);
    expect(flushes()).toBeGreaterThanOrEqual(360);
    disk.slow(0);
    expect(flushes()).toBeLessThan(300);
  });
});
