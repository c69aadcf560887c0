import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from './project-folder.mjs';
import { run, tail } from './run.mjs';

/**
 * True when node_modules holds exactly what package-lock.json asks for. npm writes down what it installed in
 * node_modules/.package-lock.json as the last thing it does, so an interrupted installation counts as none.
 */
export function isInstalled(folder = PROJECT_FOLDER) {
  const installed = packagesOf(join(folder, 'node_modules', '.package-lock.json'));
  const wanted = packagesOf(join(folder, 'package-lock.json'));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (!path.includes('node_modules/')) return true;
    if (link) return existsSync(join(folder, path));
    // A package for another platform is in the lock but not on the disk.
    return installed[path] === undefined ? optional === true : installed[path].version === version;
  });
}

/** Installs the packages of the lock file, unless they are there. */
export async function installPackages() {
  if (isInstalled()) return '已就绪';
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const { code, output } = await run('install', program, [...first, 'ci', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error(`npm ci failed:\n${tail(output)}`);
  return '已安装';
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}
