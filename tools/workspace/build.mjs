import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NX, TSC } from './programs.mjs';
import { PROJECT_FOLDER } from './project-folder.mjs';
import { run, tail } from './run.mjs';

const APPS = ['designer', 'desk'];
const STAMP = '.sources';
/** Folders that are made, not written. */
const MADE = new Set(['node_modules', 'dist', 'dist-types', 'dist-spec', '.types']);

/** Compiles the server and the libraries it uses. TypeScript itself knows what has changed. */
export async function buildServer() {
  const { code, output } = await run('build-server', process.execPath, [TSC, '-b', 'apps/server']);
  if (code !== 0) throw new Error(`The server does not compile:\n${tail(output)}`);
}

/** Builds the browser apps whose sources changed since their last build. */
export async function buildApps() {
  const due = APPS.filter((app) => existsSync(appFile(app, 'package.json')) && stampOf(app) !== fingerprint(app));
  if (due.length === 0) return '已是最新';
  const stamps = due.map((app) => [app, fingerprint(app)]);
  const projects = due.map((app) => `@liuzhuan/${app}`).join(',');
  const { code, output } = await run('build-apps', process.execPath, [NX, 'run-many', '-t', 'build', '-p', projects], {
    env: { NX_DAEMON: 'false' },
  });
  if (code !== 0) throw new Error(`The browser apps do not build:\n${tail(output)}`);
  for (const [app, stamp] of stamps) writeFileSync(appFile(app, 'dist', STAMP), stamp);
  return due.join('、');
}

function appFile(app, ...path) {
  return join(PROJECT_FOLDER, 'apps', app, ...path);
}

function stampOf(app) {
  const file = appFile(app, 'dist', STAMP);
  return existsSync(file) && existsSync(appFile(app, 'dist', 'index.html')) ? readFileSync(file, 'utf8') : undefined;
}

/** A hash over everything an app is built from: its own files, all libraries, the packages. */
function fingerprint(app) {
  const hash = createHash('sha256');
  for (const root of [`apps/${app}`, 'libs', 'package-lock.json', 'tsconfig.base.json']) {
    for (const file of filesBelow(root)) hash.update(file).update('\0').update(readFileSync(join(PROJECT_FOLDER, file)));
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  const absolute = join(PROJECT_FOLDER, path);
  const found = statSync(absolute, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found && !skipped(path) ? [path] : [];
  const names = readdirSync(absolute).filter((name) => !MADE.has(name));
  return names.sort().flatMap((name) => filesBelow(`${path}/${name}`));
}

function skipped(name) {
  return name.endsWith('.spec.ts') || name.endsWith('.spec.tsx') || name.endsWith('.tsbuildinfo');
}
