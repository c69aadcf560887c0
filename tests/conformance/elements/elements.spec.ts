import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CASES, elementCases } from './case-index';
import { GAPS } from './gaps';
import { firstDifference, type GoldenTrace, traceOf } from './golden-trace';
import { judge } from './run-elements';

const cases = elementCases();

/** `LZ_UPDATE=1` writes the golden traces anew. */
const UPDATE = process.env['LZ_UPDATE'] === '1';

describe('golden traces of elements', () => {
  it.each(cases.map((elementCase) => [elementCase.name, elementCase] as const))('%s', async (name, elementCase) => {
    if (UPDATE) writeFileSync(elementCase.trace, `${JSON.stringify(await traceOf(elementCase, false), null, 2)}\n`);
    const { verdict, reason } = await judge(elementCase);
    expect([verdict, reason]).toEqual(name in GAPS ? ['pending', GAPS[name]] : ['pass', undefined]);
  });

  it('each say in one line what they show', () => {
    expect(cases.filter(({ description }) => !/^\S[^\n]{15,}$/.test(description)).map(({ name }) => name)).toEqual([]);
  });

  it('have a drawing, and no file without a case stands beside them', () => {
    expect(cases.filter(({ drawing }) => !existsSync(drawing)).map(({ name }) => name)).toEqual([]);
    const stems = new Set(cases.flatMap(({ name }) => [name, name.replace(/\..*$/, '')]));
    const folders = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const files = folders.flatMap(({ name }) => readdirSync(join(CASES, name)).map((file) => `${name}/${file}`));
    expect(files.filter((file) => !stems.has(file.replace(/\.(bpmn|dmn|steps\.json|trace\.json)$/, '')))).toEqual([]);
    expect(Object.keys(GAPS).filter((name) => !stems.has(name))).toEqual([]);
  });
});

describe('a difference', () => {
  const golden: GoldenTrace = { state: 'active', steps: [{ do: 'start', trace: ['+ A s1'], waits: ['A s1 task'] }], cases: [] };

  it.each<[string, GoldenTrace, string | undefined]>([
    ['nothing', golden, undefined],
    ['an entry', { ...golden, steps: [{ do: 'start', trace: ['+ B s1'], waits: ['A s1 task'] }] }, 'expected "step 0 (start): + A s1" but got "step 0 (start): + B s1"'],
    ['the state', { ...golden, state: 'idle' }, 'expected "state "active"" but got "state "idle""'],
    ['more', { ...golden, findings: ['x'] }, 'beyond the end: "findings ["x"]"'],
  ])('in %s is named', (_what, found, words) => {
    expect(firstDifference(golden, found)).toBe(words);
  });
});
