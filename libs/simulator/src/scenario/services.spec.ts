import { assignedTo, drawing, userTask } from '../testing/drawing';
import { played, scenarioOf, simulationOf } from '../testing/simulate';

function service(id: string, type: string, inputs: Readonly<Record<string, string>>, result = ''): string {
  const lines = Object.entries(inputs).map(([name, value]) => `<lz:input name="${name}" value="${value.replaceAll('"', '&quot;')}"/>`);
  return `<serviceTask id="${id}" name="${id}"><extensionElements><lz:service type="${type}" ${result && `result="${result}"`}>${lines.join('')}</lz:service></extensionElements></serviceTask>`;
}
const NUMBER = { series: '"锦政发"', pattern: '"锦政发〔{year}〕{n}号"' };
const HOLD = userTask('t', assignedTo('starter'));

describe('services', () => {
  it('draws numbers without gaps, each series for itself', async () => {
    const file = drawing(`<startEvent id="s"/>${service('n1', 'draw-number', NUMBER, 'number')}${service('n2', 'draw-number', { series: '"登记"' }, 'entry')}${HOLD}<endEvent id="e"/>`, [
      's>n1',
      'n1>n2',
      'n2>t',
      't>e',
    ]);
    const world = await simulationOf([file]);
    const first = await played(world, scenarioOf([{ complete: { task: 't' } }], { end: 'e' }));
    await played(world, scenarioOf([{ expect: { variables: { entry: { series: '登记', sequence: 2, text: '2', taken: 2 } } } }]));
    expect(world.cases.rows.numbers.map(({ series, text }) => `${series} ${text}`)).toEqual([
      '锦政发〔2026〕 锦政发〔2026〕1号', '登记 1', '锦政发〔2026〕 锦政发〔2026〕2号', '登记 2',
    ]);
    expect(first.trace.find(({ event }) => event === 'number.drawn')).toMatchObject({ node: 'n1', sequence: 1 });
  });

  it('draws for parallel branches within one command, and a refused command draws nothing', async () => {
    const file = drawing(
      `<startEvent id="s"/>${HOLD}<parallelGateway id="f"/>${service('n1', 'draw-number', NUMBER, 'a')}${service('n2', 'draw-number', NUMBER, 'b')}<parallelGateway id="j"/><endEvent id="e"/>`,
      ['s>t', 't>f', 'f>n1', 'f>n2', 'n1>j', 'n2>j', 'j>e'],
    );
    const world = await simulationOf([file]);
    await played(world, scenarioOf([{ reject: { complete: { task: 't', by: 'head' }, code: 'not-your-task' } }, { complete: { task: 't' } }], { end: 'e' }));
    expect(world.cases.rows.numbers.map(({ sequence }) => sequence)).toEqual([1, 2]);
  });

  it('voids a number and never uses it again', async () => {
    const file = drawing(
      `<startEvent id="s"/>${service('n1', 'draw-number', NUMBER, 'number')}${service('v', 'void-number', { number: 'number', reason: '"写错"' })}${service('n2', 'draw-number', NUMBER, 'number')}<endEvent id="e"/>`,
      ['s>n1', 'n1>v', 'v>n2', 'n2>e'],
    );
    const world = await simulationOf([file]);
    const { cases } = await played(world, scenarioOf([{ expect: { variables: { number: { series: '锦政发〔2026〕', sequence: 2, text: '锦政发〔2026〕2号', taken: 2 } } } }], { end: 'e' }));
    expect(cases).toHaveLength(1);
  });

  it('voids by command, with a reason and by somebody on the case', async () => {
    const world = await simulationOf([drawing(`<startEvent id="s"/>${service('n', 'draw-number', NUMBER, 'number')}${HOLD}<endEvent id="e"/>`, ['s>n', 'n>t', 't>e'])]);
    const { cases } = await played(world, scenarioOf([]));
    const instance = cases[0] as (typeof cases)[number];
    const input = { instance, series: '锦政发〔2026〕', sequence: 1, reason: '印坏' };
    const by = (person: string) => ({ organisation: 'dz' as never, person: person as never, roles: ['officer' as const] });
    expect(await world.engine.voidNumber(by('finance'), input)).toMatchObject({ ok: false, rejection: { code: 'not-your-case' } });
    expect(await world.engine.voidNumber(by('clerk-a'), { ...input, reason: ' ' })).toMatchObject({ ok: false, rejection: { code: 'reason-required' } });
    expect(await world.engine.voidNumber(by('clerk-a'), { ...input, sequence: 0 })).toMatchObject({ ok: false, rejection: { code: 'number-unknown' } });
    expect(await world.engine.voidNumber(by('clerk-a'), input)).toMatchObject({ ok: true });
    expect(world.cases.rows.numbers[0]?.voided).toMatchObject({ reason: '印坏' });
  });

  it('tells people', async () => {
    const world = await simulationOf([drawing(`<startEvent id="s"/>${service('n', 'notify', { to: 'members("秘书科")', text: '"请阅"' })}<endEvent id="e"/>`, ['s>n', 'n>e'])]);
    await played(world, scenarioOf([{ expect: { notices: ['head', 'clerk-a', 'clerk-b'].map((person) => ({ person, kind: 'info', text: '请阅' })) } }], { end: 'e' }));
  });

  const EXTERNAL = drawing(
    `<startEvent id="s"/>${service('x', 'external', { topic: '"印刷"', copies: '3' }, 'printed')}<endEvent id="e"/>
     <boundaryEvent id="b" attachedToRef="x"><errorEventDefinition errorRef="err"/></boundaryEvent><endEvent id="e2"/>`,
    ['s>x', 'x>e', 'b>e2'],
    { roots: '<error id="err" name="err" errorCode="NO_PAPER"/>' },
  );

  it('waits for a worker', async () => {
    const world = await simulationOf([EXTERNAL]);
    await played(world, scenarioOf([{ service: { node: 'x', result: { sheets: 9 } } }, { expect: { variables: { printed: { sheets: 9 } } } }], { end: 'e' }));
    expect(world.cases.rows.jobs.size).toBe(0);
  });

  it('hands a BPMN error to its boundary event', async () => {
    const world = await simulationOf([EXTERNAL]);
    await played(world, scenarioOf([{ service: { node: 'x', error: 'NO_PAPER', fail: '没纸' } }], { end: 'e2' }));
  });

  it('tries again after a while, then asks an administrator', async () => {
    const world = await simulationOf([EXTERNAL]);
    const fail = { service: { node: 'x', fail: '连不上' } };
    await played(
      world,
      scenarioOf(
        [fail, { advance: 'PT10S' }, fail, { advance: 'PT1M' }, fail, { advance: 'PT10M' }, { expect: { incidents: [] } }, fail,
          { expect: { incidents: ['work-failed'] } }, { retry: { node: 'x' } }, { expect: { incidents: [] } }, { service: { node: 'x', result: {} } }],
        { end: 'e' },
      ),
    );
  });

  it('stands with an incident at a service whose input has no value', async () => {
    const world = await simulationOf([drawing(`<startEvent id="s"/>${service('x', 'draw-number', { series: 'null' })}<endEvent id="e"/>`, ['s>x', 'x>e'])]);
    await played(world, scenarioOf([{ expect: { incidents: ['work-failed'], status: 'active' } }]));
  });
});
