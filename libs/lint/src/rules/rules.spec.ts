import { el, flows } from '../examples/drawn';
import { LINT_EXAMPLES } from '../examples/lint-examples';
import { lintProcess } from '../lint-process';
import { model } from '../testing/diagram';
import { LINT_RULES } from './index';

const START = el('startEvent', 'start');
const END = el('endEvent', 'end');
const task = (id: string, settings = '') => el('userTask', id, {}, settings);
const OUTCOMES = '<lz:outcome name="agree"/><lz:outcome name="refuse"/>';

const EXECUTABLE = { isExecutable: 'true' };

describe.each(LINT_EXAMPLES.map((row) => [`${row.code}: ${row.why}`, row] as const))('%s', (_title, row) => {
  const found = async (contents: string, attributes: Readonly<Record<string, string>>, roots = '') =>
    lintProcess(await model(contents, attributes, roots), row.resources).filter((diagnostic) => diagnostic.code === row.code);

  it('finds the bad diagram', async () => {
    const diagnostics = await found(row.bad, row.attributes ?? EXECUTABLE, row.roots);
    expect(diagnostics.map((diagnostic) => diagnostic.location.elementId)).toEqual(row.at);
    for (const diagnostic of diagnostics) {
      expect(diagnostic.location).toMatchObject({ resource: 'process.bpmn', line: 1 });
      expect(`${diagnostic.message.zh} ${diagnostic.message.en} ${diagnostic.cure.zh}`).not.toMatch(/(?<!\$)\{\w+\}/);
    }
  });

  it('lets the good diagram pass', async () => {
    expect(await found(row.good, row.goodAttributes ?? EXECUTABLE, row.goodRoots ?? row.roots)).toEqual([]);
  });
});

it('every rule has a case', () => {
  const covered = new Set(LINT_EXAMPLES.map((row) => row.code));
  expect(LINT_RULES.filter((rule) => !covered.has(rule.code))).toEqual([]);
});

it('says nothing about a careful process', async () => {
  const careful =
    START +
    task('t', `<lz:assignment rule="starter"/><lz:due within="3 working days"/>${OUTCOMES}`) +
    el('exclusiveGateway', 'g', { default: 'g-t' }) +
    END +
    flows('start>t', 't>g', 'g>t:退回', 'g>end:同意?outcome = "agree"');
  expect(lintProcess(await model(careful), { formKeys: [], decisionIds: [], processIds: [] })).toEqual([]);
});

it('looks at one process when told', async () => {
  expect(lintProcess(await model(task('t')), {}, 'other')).toEqual([]);
});
