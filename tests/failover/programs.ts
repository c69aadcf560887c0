import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const PLACES = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/sbin', '/usr/local/bin'];
const CLUSTERS = '/usr/lib/postgresql';

/** Where a program of the system is; undefined when it is not installed. */
export function programPath(name: string): string | undefined {
  return PLACES.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Folder of the newest PostgreSQL server of the distribution; undefined when there is none. */
export function postgresFolder(): string | undefined {
  if (!existsSync(CLUSTERS)) return undefined;
  const versions = readdirSync(CLUSTERS).sort((one, other) => Number(other) - Number(one));
  return versions.map((version) => join(CLUSTERS, version, 'bin')).find((folder) => existsSync(join(folder, 'postgres')));
}

/** `describe` where the programs are installed; else a skipped suite whose title says what is missing. */
export function describeWith(programs: readonly string[], title: string, suite: () => void): void {
  const missing = [...programs.filter((name) => !programPath(name)), ...(postgresFolder() ? [] : ['postgresql'])];
  if (missing.length === 0) describe(title, suite);
  else describe.skip(`${title} (skipped: not installed: ${missing.join(', ')})`, suite);
}
