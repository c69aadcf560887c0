#!/usr/bin/env node
/**
 * Is package-lock.json one that `npm ci` can install anywhere? Newest versions of packages with programs for each platform are
 * sometimes served without all of them: `npm install` then leaves them out in silence and `npm ci` fails with EUSAGE.
 *   node tools/lock-check.mjs [package-lock.json]
 */
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROJECT_FOLDER } from './workspace/project-folder.mjs';

/** Every fault of a lock file, in words. Empty: a sound one. */
export function faultsOfLock(lock, nodeVersions = ['20.19.0']) {
  const packages = lock.packages ?? {};
  const faults = [];
  for (const [path, entry] of Object.entries(packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!resolved(packages, path, name)) faults.push(`${path || 'the project'} asks for ${name}, which the lock leaves out`);
    }
    if (entry.resolved && !entry.link) faults.push(`${path} records the address it was downloaded from`);
    if (path.includes('node_modules/') && entry.extraneous) faults.push(`${path} is wanted by nobody`);
    for (const version of nodeVersions) {
      if (!entry.optional && path.includes('node_modules/') && excludes(entry.engines, version)) faults.push(`${path} excludes Node ${version}: ${entry.engines.node}`);
    }
  }
  return faults;
}

/** Node's own way of finding a package: the nearest node_modules on the way up. */
function resolved(packages, from, name) {
  for (let folder = from; ; folder = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '') {
    if (packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/** True when a range like `>=22` or `^22.12 || >=24` certainly excludes the version. Only lower bounds are looked at. */
function excludes(engines, version) {
  const range = engines?.node;
  if (typeof range !== 'string') return false;
  const actual = version.split('.').map(Number);
  return range.split('||').every((alternative) => {
    const bound = /^\s*(>=|\^|~|>)?\s*v?(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(alternative);
    if (!bound) return false;
    const [, sign, major, minor, patch] = bound;
    const lowest = [Number(major), Number(minor ?? 0), Number(patch ?? 0)];
    if (sign !== '>=' && sign !== '>' && actual[0] !== lowest[0]) return true;
    return compare(actual, lowest) < 0;
  });
}

function compare(one, other) {
  const at = one.findIndex((figure, place) => figure !== other[place]);
  return at < 0 ? 0 : one[at] - other[at];
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const file = process.argv[2] ?? join(PROJECT_FOLDER, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const faults = faultsOfLock(lock);
  for (const fault of faults) console.error(`✗ ${fault}`);
  console.log(`${Object.keys(lock.packages).length} packages, ${faults.length} faults`);
  process.exit(faults.length > 0 ? 1 : 0);
}
