import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { filesBelow, readJson, readText, ROOT, trackedFiles, type Manifest } from '../architecture/project-files';

const documents = [...new Set([...trackedFiles().filter((path) => path.endsWith('.md')), ...filesBelow('docs', ['.md'])])];
const readmes = ['README.md', 'README.zh-CN.md'].filter((path) => existsSync(join(ROOT, path)));
const { scripts = {} } = readJson<Manifest>('package.json');

/** npm's own commands, which need no script. */
const NPM_COMMANDS = new Set(['ci', 'install', 'exec', 'ls', 'version']);

/** The lines of a document's fenced blocks in the shell's language, without prompts and comments. */
function shellLines(text: string): readonly string[] {
  return [...text.matchAll(/^ *```(?:sh|bash|shell)\n([\s\S]*?)^ *```/gm)]
    .flatMap(([, block = '']) => block.split('\n'))
    .map((line) => line.trim().replace(/^\$ /, ''))
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** The npm scripts a line of shell calls. */
function scriptsCalled(line: string): readonly string[] {
  return [...line.matchAll(/\bnpm (?:run(?:-script)? )?([a-z][a-z:-]*)/g)].map(([, name = '']) => name).filter((name) => !NPM_COMMANDS.has(name));
}

/** Targets of a document's links and pictures that lie in this repository. */
function localLinks(text: string): readonly string[] {
  const prose = text.replace(/^ *```[\s\S]*?^ *```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)/g)].map(([, target = '']) => decodeURI(target.split('#')[0] ?? '')).filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

describe.each(documents)('%s', (path) => {
  const text = readText(path);

  it('links to what exists', () => {
    const missing = localLinks(text).filter((target) => !existsSync(join(ROOT, normalize(join(dirname(path), target)))));
    expect(missing).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    const called = shellLines(text).flatMap(scriptsCalled);
    expect(called.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the two READMEs', () => {
  it('exist', () => {
    expect(readmes).toEqual(['README.md', 'README.zh-CN.md']);
  });

  it('show the same commands', () => {
    const [english, chinese] = readmes.map((path) => shellLines(readText(path)).map((line) => line.replace(/\s+#.*$/, '')));
    expect(chinese).toEqual(english);
  });

  it.each(readmes)('%s shows how to start and how to test', (path) => {
    const called = shellLines(readText(path)).flatMap(scriptsCalled);
    expect(called).toEqual(expect.arrayContaining(['start', 'test']));
  });
});

describe('reading a document', () => {
  it('finds commands and links', () => {
    const text = 'See [a](docs/a.md#b), [b](https://example.invalid), ![c](c.png "C"), `[no](no.md)`.\n```sh\n# npm run no\n$ npm start -- --port 1\nnpm run bench && npm ci\n```\n```ts\nnpm run no\n```\n';
    expect(localLinks(text)).toEqual(['docs/a.md', 'c.png']);
    expect(shellLines(text).flatMap(scriptsCalled)).toEqual(['start', 'bench']);
  });
});
