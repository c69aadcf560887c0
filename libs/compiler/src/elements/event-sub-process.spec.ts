import { CaseDriver, flows, process } from '../testing/case-driver';

const ROOTS =
  '<message id="msg" name="M"/><signal id="sig" name="S"/><error id="err" errorCode="E"/><escalation id="esc" escalationCode="L"/>';
const EVENTS = {
  message: '<messageEventDefinition messageRef="msg"/>',
  timer: '<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>',
  cycle: '<timerEventDefinition><timeCycle>R2/P1D</timeCycle></timerEventDefinition>',
  signal: '<signalEventDefinition signalRef="sig"/>',
  conditional: '<conditionalEventDefinition><condition xsi:type="tFormalExpression">x > 3</condition></conditionalEventDefinition>',
  error: '<errorEventDefinition errorRef="err"/>',
  escalation: '<escalationEventDefinition escalationRef="esc"/>',
};
type Kind = keyof typeof EVENTS;

const handler = (kind: Kind, interrupting: boolean) =>
  `<subProcess id="h" triggeredByEvent="true"><startEvent id="hs" isInterrupting="${interrupting}">${EVENTS[kind]}</startEvent><userTask id="k"/>${flows('hs>k')}</subProcess>`;
const drawn = (kind: Kind, interrupting: boolean) =>
  process(
    `<startEvent id="s"/><userTask id="a"/><exclusiveGateway id="g" default="g-z"/><endEvent id="bad">${EVENTS.error}</endEvent><intermediateThrowEvent id="up">${EVENTS.escalation}</intermediateThrowEvent><userTask id="z"/>${handler(kind, interrupting)}${flows('s>a', 'a>g', 'g>bad: way = "error"', 'g>up: way = "escalation"', 'up>z', 'g>z')}`,
    ROOTS,
  );
/** What makes each kind of start event occur. */
const cause = (run: CaseDriver, kind: Kind): CaseDriver => {
  if (kind === 'conditional') return run.event({ type: 'setVariables', variables: { x: 9 } });
  if (kind === 'error' || kind === 'escalation') return run.complete('a', { way: kind });
  return run.trigger('hs', { from: kind });
};

describe('event sub-process', () => {
  it.each<Kind>(['message', 'timer', 'signal', 'conditional', 'error', 'escalation'])('interrupts its scope by %s', async (kind) => {
    const run = cause(await CaseDriver.start(drawn(kind, true)), kind);
    expect(run.at()).toEqual(['h', 'k']);
    expect(run.complete('k').state.status).toBe('completed');
  });

  it.each<[Kind, string[]]>([
    ['message', ['a', 'h', 'h', 'k']],
    ['timer', ['a', 'h', 'h', 'k']],
    ['signal', ['a', 'h', 'h', 'k']],
    ['conditional', ['a', 'h', 'h', 'k']],
    ['escalation', ['h', 'h', 'k', 'z']],
  ])('runs beside its scope by %s', async (kind, at) => {
    const run = cause(await CaseDriver.start(drawn(kind, false)), kind);
    expect(run.at()).toEqual(at);
    run.complete('k');
    const [last = ''] = run.waiting().filter((node) => node === 'a' || node === 'z');
    run.complete(last);
    if (last === 'a') run.complete('z');
    expect(run.state.status).toBe('completed');
  });

  it('occurs as often as its cycle says, and not after its scope', async () => {
    const run = await CaseDriver.start(drawn('cycle', false));
    expect(run.trigger('hs').at()).toEqual(['a', 'h', 'h', 'k']);
    expect(run.trigger('hs').at()).toEqual(['a', 'h', 'h', 'h', 'k', 'k']);
    expect(run.waiting()).not.toContain('timer:hs');
  });

  it('stops waiting when its scope is done', async () => {
    const run = await CaseDriver.start(drawn('message', true));
    run.complete('a').complete('z');
    expect(run.did()).toEqual(['task.close z completed', 'subscription.close hs', 'case.ended completed']);
  });

  it('keeps its scope open until it is done itself', async () => {
    const run = await CaseDriver.start(drawn('message', false));
    run.trigger('hs').complete('a').complete('z');
    expect([run.state.status, run.waiting()]).toEqual(['active', ['message:hs', 'k']]);
    expect(run.complete('k').state.status).toBe('completed');
  });

  it('inside a sub-process sees only that scope', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><subProcess id="sub"><userTask id="a"/>${handler('message', true)}</subProcess><userTask id="z"/>${flows('s>sub', 'sub>z')}`,
        ROOTS,
      ),
    );
    expect(run.trigger('hs', { x: 1 }).at()).toEqual(['h', 'k', 'sub']);
    expect(run.complete('k').at()).toEqual(['z']);
    expect(run.variables()).toEqual({ x: 1 });
  });

  it('leaves a mistake in its time to be corrected', async () => {
    const late = handler('timer', true).replace('P1D', '=limit');
    const run = await CaseDriver.start(process(`<startEvent id="s"/><userTask id="a"/>${late}${flows('s>a')}`, ROOTS));
    expect(run.waiting()).toEqual(['a']);
    const stuck = Object.values(run.state.tokens).find((token) => token.incident);
    run.event({ type: 'retry', activation: stuck?.activation ?? '', variables: { limit: 'P2D' } });
    expect(run.waiting().toSorted()).toEqual(['a', 'timer:hs']);
  });
});
