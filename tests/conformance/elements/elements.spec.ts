import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from '../metamodel/element-pages';
import { CASES, casesByElement, elementCases } from './case-index';
import { run } from './run-elements';

const cases = elementCases();

describe('golden traces of elements', () => {
  it('come out as expected', async () => {
    expect((await run()).remarks).toEqual([]);
  }, 120_000);

  it('are there for every element that has a page', () => {
    expect(PAGES.map(({ stem }) => stem).filter((stem) => !casesByElement().has(stem))).toEqual([]);
  });

  it('each say in one line what they show, and no two the same of one element', () => {
    expect(cases.filter(({ description }) => !/^\S[^\n]{15,}$/.test(description)).map(({ name }) => name)).toEqual([]);
    const said = cases.map(({ element, description }) => `${element}: ${description}`);
    expect(said.filter((line, index) => said.indexOf(line) !== index)).toEqual([]);
  });

  it('have a drawing, and no file without a case stands beside them', () => {
    expect(cases.filter(({ drawing }) => !existsSync(drawing)).map(({ name }) => name)).toEqual([]);
    const stems = new Set(cases.flatMap(({ name }) => [name, name.replace(/\..*$/, '')]));
    const folders = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const files = folders.flatMap(({ name }) => readdirSync(join(CASES, name)).map((file) => `${name}/${file}`));
    expect(files.filter((file) => !file.endsWith('/pending.json') && !stems.has(file.replace(/\.(bpmn|dmn|steps\.json|trace\.json)$/, '')))).toEqual([]);
  });
});
