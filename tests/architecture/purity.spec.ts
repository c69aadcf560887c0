import { importsOf, parse } from './imports-of';
import { impureNames } from './impure-names';
import { layersOfTools } from './layer-table';
import { filesBelow, isTestFile, readText } from './project-files';

const pure = Object.entries(layersOfTools()).filter(([, layer]) => layer.env === 'pure');

describe.each(pure.map(([name]) => name))('pure library %s', (name) => {
  it('knows no clock, no randomness, no timers, no Node and no browser', () => {
    const sources = filesBelow(`libs/${name}/src`, ['.ts']).filter((file) => !isTestFile(file));
    const found = sources.flatMap((file) => impureNames(parse(file, readText(file))).map((place) => `${file}:${place}`));
    expect(found).toEqual([]);
  });
});

describe('the search for impure names', () => {
  it.each([
    ['const x = new Date();', ['1: Date']],
    ['const x = Math.random();', ['1: Math.random']],
    ['setTimeout(f, 1);', ['1: setTimeout']],
    ['if (process.env.A) f();', ['1: process']],
    ['const o = { fetch };', ['1: fetch']],
    ['type T = Date;', ['1: Date']],
    ['// new Date()\nconst text = "setTimeout(process)"; const t = `Date ${x} fetch`;', []],
    ['for (const process of model.processes) use(process.id);', []],
    ['function f(document: X) { return document.id; }', []],
    ['const y = definitions.process; const o = { process: 1, Date: 2 }; interface I { process: string }', []],
    ['import { crypto } from "./x"; crypto.a();', []],
  ])('reads %j', (text, expected) => {
    expect(impureNames(parse('x.ts', text))).toEqual(expected);
  });
});

describe('the search for imports', () => {
  it('finds every way to load a module', () => {
    const text = `import a from 'a'; import type { B } from 'b'; export * from 'c'; const d = require('d'); const e = import('e');
      type F = import('f').F; import g = require('g'); // import 'no'
      const no = "import x from 'no'";`;
    expect(importsOf(parse('x.ts', text))).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });
});
