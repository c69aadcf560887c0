#!/usr/bin/env node
/**
 * npx liuzhuan: runs what is built when it is newer than all sources, else the sources themselves, so that a checkout needs no build and
 * never runs yesterday's code.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const APP = dirname(dirname(realpathSync(fileURLToPath(import.meta.url))));
const PROJECT = dirname(dirname(APP));
const LIBRARIES = ['kernel', 'bpmn', 'feel', 'worktime', 'machine', 'compiler', 'lint', 'soundness', 'engine', 'simulator', 'contract'];

const fromSource = ['--conditions=@liuzhuan/source', '--require', join(PROJECT, 'tools', 'typescript-hook.cjs'), join(APP, 'src', 'main.ts')];
const program = isBuilt() ? [join(APP, 'dist', 'main.js')] : fromSource;
const child = spawn(process.execPath, [...program, ...process.argv.slice(2)], { stdio: 'inherit' });
child.once('error', (error) => {
  console.error(`✗ ${error.message}`);
  process.exit(2);
});
child.once('exit', (code) => process.exit(code ?? 2));

/** Whether app and libraries were compiled after their last change. */
function isBuilt() {
  return [APP, ...LIBRARIES.map((name) => join(PROJECT, 'libs', name))].every((folder) => {
    const built = join(folder, 'dist', '.tsbuildinfo');
    return existsSync(built) && newest(join(folder, 'src')) <= statSync(built).mtimeMs;
  });
}

function newest(folder) {
  if (!existsSync(folder)) return 0;
  const entries = readdirSync(folder, { withFileTypes: true });
  const times = entries.map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
  });
  return Math.max(0, ...times);
}
