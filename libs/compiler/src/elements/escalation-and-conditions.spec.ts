import { CaseDriver, flows, process } from '../testing/case-driver';

const ROOTS = '<escalation id="esc" escalationCode="LATE"/><escalation id="other" escalationCode="OTHER"/><signal id="sig" name="S"/>';
const escalation = (ref: string) => `<escalationEventDefinition${ref === '' ? '' : ` escalationRef="${ref}"`}/>`;
const condition = (feel: string) =>
  `<conditionalEventDefinition><condition xsi:type="tFormalExpression">${feel.replaceAll('<', '&lt;')}</condition></conditionalEventDefinition>`;
const boundary = (id: string, on: string, definition: string, interrupting: boolean) =>
  `<boundaryEvent id="${id}" attachedToRef="${on}" cancelActivity="${interrupting}">${definition}</boundaryEvent>`;

const throwing = (ends: boolean, boundaries: string, ...more: readonly string[]) =>
  process(
    `<startEvent id="s"/><subProcess id="sub"><startEvent id="i"/>${
      ends
        ? `<endEvent id="t">${escalation('esc')}</endEvent>${flows('i>t')}`
        : `<intermediateThrowEvent id="t">${escalation('esc')}</intermediateThrowEvent><userTask id="inside"/>${flows('i>t', 't>inside')}`
    }</subProcess>${boundaries}<userTask id="after"/><userTask id="told"/><userTask id="any"/>${flows('s>sub', 'sub>after', ...more)}`,
    ROOTS,
  );

describe('escalation', () => {
  it.each<[string, string, string[]]>([
    ['goes on when nobody catches it', throwing(false, ''), ['inside', 'sub']],
    ['ends like a none end event when nobody catches it', throwing(true, ''), ['after']],
    ['is caught and interrupts', throwing(false, boundary('b', 'sub', escalation('esc'), true), 'b>told'), ['told']],
    [
      'is caught while the activity goes on',
      throwing(false, boundary('b', 'sub', escalation('esc'), false), 'b>told'),
      ['inside', 'sub', 'told'],
    ],
    ['thrown at the end is caught beside it', throwing(true, boundary('b', 'sub', escalation('esc'), false), 'b>told'), ['after', 'told']],
    ['is not caught under another code', throwing(false, boundary('b', 'sub', escalation('other'), true), 'b>told'), ['inside', 'sub']],
    ['is caught by an event without code', throwing(false, boundary('b', 'sub', escalation(''), true), 'b>any'), ['any']],
    [
      'is caught by its code first',
      throwing(false, boundary('b', 'sub', escalation(''), true) + boundary('c', 'sub', escalation('esc'), true), 'b>any', 'c>told'),
      ['told'],
    ],
  ])('%s', async (_name, xml, at) => {
    expect((await CaseDriver.start(xml)).at()).toEqual(at);
  });

  it('comes out of a called process', async () => {
    const called = `<process id="q" isExecutable="true"><startEvent id="qs"/><endEvent id="qe">${escalation('esc')}</endEvent>${flows('qs>qe')}</process>`;
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><callActivity id="call" calledElement="q"/>${boundary('b', 'call', escalation('esc'), true)}<userTask id="told"/>${flows('s>call', 'b>told')}`,
        ROOTS + called,
      ),
    );
    expect(run.at()).toEqual(['told']);
  });
});

describe('conditional event', () => {
  const waiting = process(
    `<startEvent id="s"/><intermediateCatchEvent id="c">${condition('x > 3')}</intermediateCatchEvent><userTask id="a"/>${flows('s>c', 'c>a')}`,
  );

  it.each<[string, object, string[]]>([
    ['passes at once when its condition holds', { x: 4 }, ['a']],
    ['waits while it does not', { x: 1 }, ['c']],
    ['waits while it has no value', {}, ['c']],
  ])('%s', async (_name, variables, at) => {
    expect((await CaseDriver.start(waiting, { variables: variables as never })).at()).toEqual(at);
  });

  it('occurs when variables change', async () => {
    const run = await CaseDriver.start(waiting, { variables: { x: 1 } });
    expect(run.waiting()).toEqual(['condition:c']);
    expect(run.event({ type: 'setVariables', variables: { x: 2 } }).at()).toEqual(['c']);
    expect(run.event({ type: 'setVariables', variables: { x: 5 } }).at()).toEqual(['a']);
  });

  it('can be declared to have occurred', async () => {
    expect((await CaseDriver.start(waiting)).trigger('c').at()).toEqual(['a']);
  });

  it('at a border occurs again only after it ceased to hold', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><userTask id="a"/>${boundary('b', 'a', condition('x > 3'), false)}<userTask id="t"/>${flows('s>a', 'b>t')}`,
      ),
    );
    const counts = [5, 6, 1, 7].map(
      (x) =>
        run
          .event({ type: 'setVariables', variables: { x } })
          .at()
          .filter((node) => node === 't').length,
    );
    expect(counts).toEqual([1, 1, 1, 2]);
  });

  it('at a border is retried after too many moves, and its activity goes on', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><userTask id="a"/>${boundary('b', 'a', condition('x > 3'), false)}<endEvent id="t"/>${flows('s>a', 'b>t')}`,
      ),
      { moveLimit: 1 },
    );
    run.event({ type: 'setVariables', variables: { x: 5 } });
    const stuck = Object.values(run.state.tokens).find((token) => token.incident);
    if (stuck) run.event({ type: 'retry', activation: stuck.activation });
    expect(run.waiting()).toContain('a');
  });

  it('at a border interrupts', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><userTask id="a"/>${boundary('b', 'a', condition('x > 3'), true)}<userTask id="t"/>${flows('s>a', 'b>t')}`,
      ),
    );
    expect(run.event({ type: 'setVariables', variables: { x: 5 } }).did()).toEqual(['task.close a interrupted', 'task.open t']);
  });

  it('is set by what an activity beside it brings', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><intermediateCatchEvent id="c">${condition('x > 3')}</intermediateCatchEvent><userTask id="d"/>${flows('s>f', 'f>a', 'f>c', 'c>d')}`,
      ),
    );
    expect(run.complete('a', { x: 9 }).at()).toEqual(['d']);
  });
});

describe('signal', () => {
  it('reaches what waits in its own case, but not what comes of it', async () => {
    const signal = '<signalEventDefinition signalRef="sig"/>';
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><parallelGateway id="f"/><intermediateThrowEvent id="t">${signal}</intermediateThrowEvent><intermediateCatchEvent id="own">${signal}</intermediateCatchEvent><intermediateCatchEvent id="beside">${signal}</intermediateCatchEvent><userTask id="a"/><userTask id="b"/>${flows('s>f', 'f>t', 't>own', 'own>a', 'f>beside', 'beside>b')}`,
        ROOTS,
      ),
    );
    expect(run.at()).toEqual(['b', 'own']);
  });
});
