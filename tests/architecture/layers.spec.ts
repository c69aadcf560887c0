import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { importsOf, packageOf, parse } from './imports-of';
import { layersOfDocs, layersOfTools, type Layer } from './layer-table';
import { filesBelow, isTestFile, type Manifest, projectsIn, readJson, readText, ROOT } from './project-files';

const SCOPE = '@liuzhuan/';
const layers = layersOfTools();
const libraries = projectsIn('libs');
const apps = projectsIn('apps');
const NODE_APPS: ReadonlySet<string> = new Set(['server', 'cli']);
const ours = (dependencies: Readonly<Record<string, string>> = {}) =>
  Object.keys(dependencies)
    .filter((name) => name.startsWith(SCOPE))
    .map((name) => name.slice(SCOPE.length))
    .sort();
const theirs = (dependencies: Readonly<Record<string, string>> = {}) => Object.keys(dependencies).filter((name) => !name.startsWith(SCOPE));

/** Names of the libraries a tsconfig file refers to. */
function references(tsconfig: string): readonly string[] {
  const { config } = ts.readConfigFile(join(ROOT, tsconfig), ts.sys.readFile) as { config: { references?: { path: string }[] } };
  return (config.references ?? []).map(({ path }) => relative(ROOT, join(ROOT, dirname(tsconfig), path)).replace(/\/tsconfig\.json$/, ''));
}

describe('the layer table', () => {
  it('is the same in docs/architecture.md and in tools/layers.mjs', () => {
    expect(layersOfDocs()).toEqual(layers);
  });

  it('has a row for every library', () => {
    expect(Object.keys(layers).sort()).toEqual(libraries.map((library) => library.name));
  });

  it('names only libraries of earlier rows or rows without a way back', () => {
    const reachable = (name: string, seen = new Set<string>()): Set<string> => {
      for (const next of layers[name]?.imports ?? []) if (!seen.has(next)) reachable(next, seen.add(next));
      return seen;
    };
    for (const name of Object.keys(layers)) expect([name, [...reachable(name)]]).toEqual([name, expect.not.arrayContaining([name])]);
  });

  it('lets pure libraries use pure libraries only', () => {
    for (const { env, imports } of Object.values(layers)) if (env === 'pure') for (const name of imports) expect(layers[name]?.env).toBe('pure');
  });
});

describe.each(libraries)('library $name', ({ name, folder, manifest }) => {
  const layer: Layer = layers[name] ?? { env: 'missing', imports: [], packages: [] };

  it('declares what its row allows', () => {
    expect(ours(manifest.dependencies)).toEqual([...layer.imports].sort());
    expect(layer.packages).toEqual(expect.arrayContaining(theirs(manifest.dependencies)));
  });

  it('carries the tags of its row', () => {
    expect(manifest.nx?.tags).toEqual([`lib:${name}`, `env:${layer.env}`]);
  });

  it('refers to the projects of its row', () => {
    const expected = layer.imports.map((library) => `libs/${library}`).sort();
    expect([...references(`${folder}/tsconfig.json`)].sort()).toEqual(expected);
    expect(references('tsconfig.json')).toContain(folder);
  });

  it('imports what its row allows', () => {
    const wrong = filesBelow(`${folder}/src`, ['.ts', '.tsx']).flatMap((file) => {
      const allowed = allowedIn(file, layer, { ...readJson<Manifest>('package.json').devDependencies, ...manifest.devDependencies });
      return importsOf(parse(file, readText(file)))
        .filter((specifier) => !allowed(specifier))
        .map((specifier) => `${file}: ${specifier}`);
    });
    expect(wrong).toEqual([]);
  });

  function allowedIn(file: string, { env, imports, packages }: Layer, devDependencies: Readonly<Record<string, string>> = {}) {
    const test = isTestFile(file);
    return (specifier: string): boolean => {
      if (specifier.startsWith('.')) return !relative(join(ROOT, folder, 'src'), join(ROOT, dirname(file), specifier)).startsWith('..');
      // Tests run in Node and may read fixtures.
      if (specifier.startsWith('node:')) return test || env === 'node';
      if (specifier.startsWith(SCOPE)) return imports.includes(specifier.slice(SCOPE.length));
      return packages.includes(packageOf(specifier)) || (test && packageOf(specifier) in devDependencies);
    };
  }
});

describe.each(apps)('app $name', ({ name, folder, manifest }) => {
  const browser = manifest.nx?.tags?.includes('env:browser') ?? false;
  const sources = filesBelow(`${folder}/src`, ['.ts', '.tsx']);

  it('is tagged with its environment', () => {
    expect(manifest.nx?.tags).toEqual([`app:${name}`, NODE_APPS.has(name) ? 'env:node' : 'env:browser']);
  });

  it('imports only packages it declares, and no insides of a library', () => {
    const declared = { ...manifest.dependencies, ...manifest.devDependencies };
    const wrong = sources.flatMap((file) =>
      importsOf(parse(file, readText(file)))
        .filter((specifier) => !specifier.startsWith('.') && !(specifier.startsWith('node:') && (!browser || isTestFile(file))))
        .filter((specifier) => !(packageOf(specifier) in declared) || (specifier.startsWith(SCOPE) && specifier !== packageOf(specifier)))
        .map((specifier) => `${file}: ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it('takes libraries that run where it runs', () => {
    const allowed = browser ? ['pure', 'browser'] : ['pure', 'node'];
    for (const library of ours(manifest.dependencies)) expect([library, allowed]).toEqual([library, expect.arrayContaining([layers[library]?.env])]);
  });

  it('refers to the projects it depends on', () => {
    const referred = references(`${folder}/tsconfig.json`);
    expect(referred).toEqual(expect.arrayContaining(ours(manifest.dependencies).map((library) => `libs/${library}`)));
    expect(references('tsconfig.json')).toContain(folder);
  });
});

describe.each([...libraries, ...apps])('the specs of $folder', ({ folder }) => {
  it('are type-checked with everything else', () => {
    const specs = filesBelow(`${folder}/src`, ['.spec.ts', '.spec.tsx']);
    if (specs.length > 0) expect(references('tsconfig.json')).toContain(`${folder}/tsconfig.spec.json`);
    expect(specs.filter((path) => !path.startsWith(`${folder}/src/`))).toEqual([]);
  });
});
