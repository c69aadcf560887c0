import { readScenario, writeScenario } from './scenario-text';

const SCENARIO = {
  name: '一路同意：快',
  definition: 'p',
  organisation: 'dz',
  now: '2026-11-23T09:00:00+08:00',
  start: { by: 'clerk-a', data: { 日期: '2026-12-01', 金额: 3, 说明: '是: "否"\n第二行', 空: null } },
  steps: [{ complete: { task: 'Draft', outcome: 'yes' } }, { advance: '3 working days' }, { expect: { tasks: [] } }],
  end: 'End',
};

describe('a scenario as YAML', () => {
  it('is read as it was written', () => {
    expect(readScenario(writeScenario(SCENARIO))).toEqual(SCENARIO);
  });

  it('keeps dates as texts, quoted or not', () => {
    const text = 'name: x\ndefinition: p\norganisation: dz\nnow: 2026-11-23T09:00:00+08:00\nstart: { by: a, data: { 日期: 2026-12-01 } }\nsteps: []\n';
    expect(readScenario(text)).toMatchObject({ now: '2026-11-23T09:00:00+08:00', start: { data: { 日期: '2026-12-01' } } });
  });

  it('is told from what is no scenario', () => {
    expect([readScenario('name: x'), readScenario('{ ['), readScenario('')]).toEqual([undefined, undefined, undefined]);
  });
});
