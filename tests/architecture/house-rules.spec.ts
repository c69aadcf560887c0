import { basename, extname } from 'node:path';
import ts from 'typescript';
import { parse } from './imports-of';
import { filesBelow, isTestFile, projectsIn, readText, trackedFiles } from './project-files';

const CODE = ['.ts', '.tsx', '.mjs', '.cjs', '.js'];
const code = ['libs', 'apps', 'tests', 'tools'].flatMap((folder) => filesBelow(folder, CODE));
const lines = (path: string) => readText(path).trimEnd().split('\n').length;

/** Hard limits of a file, in lines. What is generated says so in its first line. */
const LIMIT = 300;
const TEST_LIMIT = 600;
const GENERATED = /^\/\*\* Generated |^\/\/ Generated |^\/\* Generated /;

/** Names other programs prescribe, or that several people would look for under just this name. */
const PRESCRIBED = new Set(['README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'LICENSE', 'NOTICE']);

describe('files', () => {
  it('stay short enough to read at one sitting', () => {
    const long = code.filter((path) => !GENERATED.test(readText(path)) && lines(path) > (isTestFile(path) || path.startsWith('tests/') ? TEST_LIMIT : LIMIT));
    expect(long.map((path) => `${path}: ${lines(path)}`)).toEqual([]);
  });

  it('are named in kebab-case', () => {
    const odd = code.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+(-[a-z]+)*)*$/.test(basename(path, extname(path))));
    expect(odd).toEqual([]);
    const folders = trackedFiles().flatMap((path) => path.split('/').slice(0, -1));
    const hidden = new Set(['.ci']);
    expect([...new Set(folders)].filter((name) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(name) && !hidden.has(name))).toEqual([]);
  });

  it('have names that say what is in them', () => {
    const vague = /^(utils?|common|helpers?|shared|core|misc|lib)$/;
    const parts = (path: string) => path.split('/').map((part) => part.split('.')[0] ?? '');
    expect(code.filter((path) => parts(path).some((part) => vague.test(part)))).toEqual([]);
  });

  it('at the top are those people look for', () => {
    const upper = trackedFiles().filter((path) => !path.includes('/') && /^[A-Z]/.test(path));
    expect(upper.filter((path) => !PRESCRIBED.has(path))).toEqual([]);
  });

  it('name no machine and no registry', () => {
    const machine = [['', 'work', 'main'], ['', 'work', 'shared'], ['', 'home', ''], ['', 'Users', '']].map((parts) => parts.join('/'));
    const hosts = [['registry', 'npmjs', 'org'], ['registry', 'yarnpkg', 'com']].map((parts) => parts.join('.'));
    const texts = trackedFiles().filter((path) => !/\.(png|jpe?g|ttf|otf|woff2?|docx|xlsx|pdf|ico|gz|zip)$/.test(path));
    const found = texts.flatMap((path) => [...machine, ...hosts].filter((word) => readText(path).includes(word)).map((word) => `${path}: ${word}`));
    expect(found).toEqual([]);
  });
});

describe('code', () => {
  const typed = code.filter((path) => /\.tsx?$/.test(path));

  /** Files whose form another program prescribes. */
  const prescribed = (path: string) => /vite\.config\.ts$/.test(path) || path.endsWith('.d.ts');

  it('has named exports only', () => {
    const isDefault = (statement: ts.Statement) =>
      (ts.isExportAssignment(statement) && !statement.isExportEquals) ||
      (ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword));
    expect(typed.filter((path) => !prescribed(path) && parse(path, readText(path)).statements.some(isDefault))).toEqual([]);
  });

  it('lists what a barrel exports', () => {
    const barrels = typed.filter((path) => basename(path) === 'index.ts');
    const vague = (statement: ts.Statement) => ts.isExportDeclaration(statement) && statement.exportClause === undefined;
    expect(barrels.filter((path) => parse(path, readText(path)).statements.some(vague))).toEqual([]);
  });

  it('switches no check off', () => {
    const off = [['@ts', 'ignore'], ['@ts', 'nocheck'], ['@ts', 'expect', 'error'], ['eslint', 'disable']].map((parts) => parts.join('-'));
    expect(code.flatMap((path) => off.filter((word) => readText(path).includes(word)).map((word) => `${path}: ${word}`))).toEqual([]);
  });

  it('leaves nothing half done', () => {
    const marks = new RegExp(`\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')}|${['X', 'XX'].join('')})\\b`);
    expect(code.filter((path) => marks.test(readText(path)))).toEqual([]);
  });

  it('has no test that is switched off or alone', () => {
    const words = new RegExp(`\\b(?:describe|it|test)\\.(?:${['on', 'ly'].join('')})\\b|\\bx(?:it|describe)\\(`);
    expect(typed.filter((path) => isTestFile(path) && words.test(readText(path)))).toEqual([]);
  });
});

/** Libraries proven where they meet their surroundings: in tests/integration and tests/browser. */
const PROVEN_OUTSIDE = ['libs/storage', 'libs/ui'];

describe('every library', () => {
  it.each(projectsIn('libs').map(({ folder }) => folder))('%s has a barrel and tests of its own', (folder) => {
    const sources = filesBelow(`${folder}/src`, ['.ts', '.tsx']);
    expect(sources).toContain(`${folder}/src/index.ts`);
    expect(sources.some(isTestFile) || PROVEN_OUTSIDE.includes(folder)).toBe(true);
  });
});
