import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The folder of this repository. */
export const ROOT = resolve(__dirname, '../..');

const MADE = new Set(['node_modules', 'dist', 'dist-types', 'dist-spec', '.types', '.git', '.nx', '.data', '.cache']);

/** One package of the workspace. `folder` is relative to the repository, e.g. `libs/kernel`. */
export interface Project {
  readonly folder: string;
  readonly name: string;
  readonly manifest: Manifest;
}

export interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly nx?: { readonly tags?: readonly string[] };
}

/** The libraries or the apps, in alphabetical order. */
export function projectsIn(group: 'libs' | 'apps'): readonly Project[] {
  return readdirSync(join(ROOT, group))
    .sort()
    .map((name) => ({ name, folder: `${group}/${name}` }))
    .filter(({ folder }) => existsSync(join(ROOT, folder, 'package.json')))
    .map(({ name, folder }) => ({ name, folder, manifest: readJson<Manifest>(`${folder}/package.json`) }));
}

/** Paths, relative to the repository, of the files below a folder whose name ends in one of the endings. */
export function filesBelow(folder: string, endings: readonly string[]): readonly string[] {
  const absolute = join(ROOT, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { withFileTypes: true }).flatMap((entry) => {
    if (MADE.has(entry.name)) return [];
    const path = relative(ROOT, join(absolute, entry.name));
    if (entry.isDirectory()) return filesBelow(path, endings);
    return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
  });
}

/** Every file under version control, relative to the repository. */
export function trackedFiles(): readonly string[] {
  return execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function readJson<T>(path: string): T {
  return JSON.parse(readText(path)) as T;
}

/** True for files that only run in tests. */
export function isTestFile(path: string): boolean {
  return /\.spec\.tsx?$/.test(path) || path.includes('/testing/');
}
