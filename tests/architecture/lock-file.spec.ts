import { readJson, projectsIn, type Manifest } from './project-files';

interface LockEntry {
  readonly version?: string;
  readonly optional?: boolean;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly engines?: { readonly node?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

const { faultsOfLock } = jest.requireActual<{ faultsOfLock(lock: Lock, nodeVersions?: readonly string[]): readonly string[] }>('../../tools/lock-check.mjs');
const lock = readJson<Lock>('package-lock.json');

describe('package-lock.json', () => {
  it('can be installed anywhere', () => {
    expect(faultsOfLock(lock)).toEqual([]);
  });

  it.each([...projectsIn('libs'), ...projectsIn('apps'), { folder: 'tests', manifest: readJson<Manifest>('tests/package.json') }])('is up to date with $folder', ({ folder, manifest }) => {
    expect(lock.packages[folder]?.dependencies ?? {}).toEqual(manifest.dependencies ?? {});
    expect(lock.packages[folder]?.devDependencies ?? {}).toEqual(manifest.devDependencies ?? {});
  });
});

describe('the lock check', () => {
  it.each<[string, LockEntry, string | undefined]>([
    ['a program for another platform left out', { optionalDependencies: { '@x/linux': '1.0.0' } }, 'node_modules/a asks for @x/linux, which the lock leaves out'],
    ['a package beside it', { optionalDependencies: { b: '1.0.0' } }, undefined],
    ['a download address', { resolved: 'https://example.invalid/a.tgz' }, 'node_modules/a records the address it was downloaded from'],
    ['a link into the workspace', { link: true, resolved: 'libs/a' }, undefined],
    ['a package for newer Node only', { engines: { node: '>=22.12' } }, 'node_modules/a excludes Node 20.19.0: >=22.12'],
    ['a choice that has ours', { engines: { node: '^18.18.0 || ^20.9.0 || >=21.1.0' } }, undefined],
    ['a choice that has it not', { engines: { node: '^18.0.0 || >=22' } }, 'node_modules/a excludes Node 20.19.0: ^18.0.0 || >=22'],
    ['an optional package for newer Node', { optional: true, engines: { node: '>=22' } }, undefined],
  ])('sees %s', (_case, entry, fault) => {
    expect(faultsOfLock({ packages: { 'node_modules/a': entry, 'node_modules/b': {} } })).toEqual(fault === undefined ? [] : [fault]);
  });
});
