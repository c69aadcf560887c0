import { LINT_EXAMPLES } from '../examples/lint-examples';
import { el, flows, line } from '../examples/drawn';
import { lintProcess } from '../lint-process';
import { model } from '../testing/diagram';
import type { Edit } from './repair';
import { repairOf } from './repair-of';
import { REPAIRS } from './repairs';

const EXECUTABLE = { isExecutable: 'true' };

/** Kinds of the edits by code: what a click does for the bad diagram of each rule. */
const KINDS: Readonly<Record<string, readonly Edit['kind'][]>> = {
  'lint-not-executable': ['set'],
  'lint-no-default': ['default'],
  'lint-missing-condition': ['default'],
  'lint-condition-on-default': ['clear-condition'],
  'lint-unnamed-choice': ['set'],
  'lint-missing-name': ['rename'],
  'lint-superfluous-gateway': ['remove'],
  'lint-duplicate-flow': ['remove'],
  'lint-implicit-split': ['insert-after'],
  'lint-unconnected': ['remove'],
  'lint-implicit-end': ['append'],
  'lint-no-due': ['extension'],
  'lint-return-target': ['extension'],
  'lint-return-not-upstream': ['extension'],
};

const repairable = LINT_EXAMPLES.filter(({ code }) => REPAIRS[code]);

describe('repairOf', () => {
  it.each(repairable.map((example) => [`${example.code}: ${example.why}`, example] as const))('%s', async (_title, { code, bad, attributes = EXECUTABLE, roots, resources }) => {
    const drawn = await model(bad, attributes, roots);
    const [finding] = lintProcess(drawn, resources).filter((each) => each.code === code);
    const repair = finding && repairOf(drawn, finding);
    // At a choice that has a default already, only the author knows the condition.
    if (!repair) return expect(code).toBe('lint-missing-condition');
    expect(repair.edits.map(({ kind }) => kind)).toEqual(KINDS[code]);
    expect(repair.label.zh).toMatch(/\p{Script=Han}/u);
    return expect(repair.label.en).toMatch(/^[A-Z]/);
  });

  it('covers every lint code it has a repair for', () => {
    const codes = new Set(repairable.map(({ code }): string => code));
    expect(Object.keys(REPAIRS).filter((code) => code.startsWith('lint-') && !codes.has(code) && code !== 'lint-return-not-upstream')).toEqual([]);
  });

  it.each([
    ['true', '总是'],
    ['结论 = "能办" and 决定级别 = 2', '能办，决定级别为2'],
    ['加急 = true', '加急'],
    ['金额 > 100', '金额 > 100'],
    ['count(附件) > 1', undefined],
  ])('names a way in a few words, if they are enough: %s', async (condition, name) => {
    const drawn = await model(line(['g', el('inclusiveGateway', 'g')], ['a', el('task', 'a')], ['b', el('task', 'b')]) + flows(`g>b::?${condition}`));
    const repair = repairOf(drawn, { code: 'lint-unnamed-choice', location: { elementId: 'g-b' }, params: {} });
    expect(repair?.edits).toEqual(name === undefined ? undefined : [{ kind: 'set', element: 'g-b', attributes: { name } }]);
  });

  it('names a way after the button of its outcome', async () => {
    const drawn = await model(
      line(['t', el('userTask', 't', {}, '<lz:outcome name="agree" label="同意"/>')], ['g', el('exclusiveGateway', 'g', { default: 'g-end' })], ['a', el('task', 'a')]).replace('name="" ', '') +
        flows('g>end', 'g>t::?outcome = "agree"'),
    );
    expect(repairOf(drawn, { code: 'lint-unnamed-choice', location: { elementId: 'g-end' }, params: {} })?.edits).toEqual([{ kind: 'set', element: 'g-end', attributes: { name: '其他' } }]);
  });

  const choice = (opener: string, join: string) =>
    el('startEvent', 's') + el(opener, 'x') + el('task', 'a') + el('task', 'b') + el(join, 'j') + el('endEvent', 'e') + flows('s>x', 'x>a', 'x>b', 'a>j', 'b>j', 'j>e');

  it.each([
    ['exclusiveGateway', 'bpmn:ExclusiveGateway'],
    ['inclusiveGateway', 'bpmn:InclusiveGateway'],
    ['parallelGateway', 'bpmn:InclusiveGateway'],
  ])('joins what a %s opened with %s', async (opener, type) => {
    const drawn = await model(choice(opener, 'parallelGateway'));
    expect(repairOf(drawn, { code: 'deadlock', location: { elementId: 'j' }, params: {} })?.edits).toEqual([{ kind: 'replace', element: 'j', type }]);
  });

  it('knows nothing to do for what is no join, no element, or no mistake of drawing', async () => {
    const drawn = await model(choice('exclusiveGateway', 'exclusiveGateway'));
    expect(repairOf(drawn, { code: 'deadlock', location: { elementId: 'j' }, params: {} })).toBeUndefined();
    expect(repairOf(drawn, { code: 'deadlock', location: { elementId: 'nowhere' }, params: {} })).toBeUndefined();
    expect(repairOf(drawn, { code: 'lint-condition-syntax', location: { elementId: 'j' }, params: {} })).toBeUndefined();
  });
});
