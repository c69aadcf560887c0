import { definitions, flows } from '../testing/run-in';
import { loadFiles } from './load-files';
import { outcomeSchema, type SimulationOutcome } from './outcome';
import { simulate } from './simulate';
import { readScript, type Script } from './steps';

async function play(xml: string, script: unknown): Promise<SimulationOutcome> {
  const read = readScript(script);
  if (!read.ok) throw new Error(`Expected a script but got ${JSON.stringify(read.error)}`);
  const settings: Script = read.value;
  const outcome = simulate(await loadFiles([{ name: 'p.bpmn', kind: 'bpmn', content: xml }], settings), settings);
  expect(outcomeSchema.safeParse(JSON.parse(JSON.stringify(outcome))).error).toBeUndefined();
  return outcome;
}

const taken = ({ trace }: SimulationOutcome) => trace.flatMap((entry) => (entry.kind === 'taken' ? [entry.flow] : []));
const waiting = ({ waits }: SimulationOutcome) => waits.map(({ element, kind }) => `${kind} ${element}`);

const CHOICE = definitions(`<process id="p" isExecutable="true"><startEvent id="s"/><exclusiveGateway id="g" default="g-b"/><userTask id="a"/><userTask id="b"/>
${flows('s>g', 'g>a: ${approved}', 'g>b', 'a>g')}</process>`);

it.each<[string, string, number]>([
  ['P1D', 'active', 1],
  ['P9D', 'completed', 2],
])('lets a cycle that began before the case come as often as is left of it, each at its own time: after %s', async (advance, state, fired) => {
  const cycle = '<timerEventDefinition><timeCycle>R5/2026-11-20T10:00/P1D</timeCycle></timerEventDefinition>';
  const xml = definitions(`<process id="p" isExecutable="true"><startEvent id="s"/><intermediateCatchEvent id="w">${cycle}</intermediateCatchEvent>${flows('s>w')}</process>`);
  const outcome = await play(xml, { now: '2026-11-23T09:00:00+08:00', steps: [{ start: {} }, { advance }] });
  expect([outcome.state, outcome.trace.filter(({ kind }) => kind === 'triggered').length]).toEqual([state, fired]);
});

describe('choose', () => {
  it('takes the flows named, in order, in place of the conditions', async () => {
    const steps = [{ choose: { at: 'g', flows: ['g-a'] } }, { choose: { at: 'g', flows: ['g-b'] } }, { start: {} }, { complete: { at: 'a' } }];
    const outcome = await play(CHOICE, { foreign: 'stand-in', steps });
    expect(taken(outcome)).toEqual(['s-g', 'g-a', 'a-g', 'g-b']);
    expect([outcome.state, waiting(outcome)]).toEqual(['active', ['task b']]);
    expect(outcome.diagnostics.map(({ code }) => code)).toContain('stand-in');
  });

  it('leaves a foreign condition undecided when nothing is chosen', async () => {
    const outcome = await play(CHOICE, { foreign: 'stand-in', steps: [{ start: {} }] });
    expect(outcome).toMatchObject({ state: 'incident', incidents: [{ element: 'g', code: 'expression-failed' }] });
  });

  it('refuses foreign conditions unless told to stand in, or what they mean', async () => {
    expect(await play(CHOICE, [{ start: {} }])).toMatchObject({ state: 'refused', trace: [] });
    const outcome = await play(CHOICE, { expressions: { '${approved}': 'approved' }, steps: [{ start: { variables: { approved: true } } }] });
    expect(waiting(outcome)).toEqual(['task a']);
  });

  it.each([
    [{ choose: { at: 'g', flows: ['x'] } }, 'choice-unfit'],
    [{ complete: { at: 'b' } }, 'not-waiting'],
    [{ trigger: { at: 'a' } }, 'kind-unfit'],
    [{ advance: 'soon' }, 'time-unreadable'],
    [{ return: { at: 'a', to: 'b' } }, 'step-refused'],
  ])('stops at %j with %s', async (wrong, code) => {
    const outcome = await play(CHOICE, { foreign: 'stand-in', steps: [{ choose: { at: 'g', flows: ['g-a'] } }, { start: {} }, wrong, { cancel: {} }] });
    expect(outcome).toMatchObject({ steps: 2, stopped: { step: 2, diagnostic: { code } }, state: 'active' });
  });
});

const SCRIPTS = definitions(`<process id="p" isExecutable="true"><startEvent id="s"/><parallelGateway id="f"/>
<scriptTask id="a" scriptFormat="groovy"><script>left()</script></scriptTask><scriptTask id="b" scriptFormat="groovy"><script>right()</script></scriptTask>
<parallelGateway id="j"/><endEvent id="e"/>${flows('s>f', 'f>a', 'f>b', 'a>j', 'b>j', 'j>e')}</process>`);

describe('handlers', () => {
  const handlers = { 'left()': { takes: 'PT10S', log: ['left', '=n'], set: { n: 'n + 1' } }, b: { takes: 'PT4S', log: ['right'] } };

  it('do scripts, each in its time', async () => {
    const outcome = await play(SCRIPTS, { now: '2026-03-02T01:00:00Z', handlers, steps: [{ start: { variables: { n: 1 } } }, { advance: 'idle' }] });
    expect(outcome.log.map(({ text, began, at }) => [text, began.slice(17, 19), at.slice(17, 19)])).toEqual([
      ['right', '00', '04'],
      ['left', '00', '10'],
      ['1', '00', '10'],
    ]);
    expect(outcome).toMatchObject({ state: 'completed', variables: { n: 2 }, now: '2026-03-02T01:00:10.000Z' });
  });

  it('fail with an incident, or as a BPMN error', async () => {
    const failing = { ...handlers, 'left()': { fail: 'down' }, b: { error: 'E' } };
    const outcome = await play(SCRIPTS, { handlers: failing, steps: [{ start: { variables: { n: 1 } } }] });
    expect(outcome.incidents.map(({ element, code }) => [element, code])).toEqual([
      ['a', 'work-failed'],
      ['b', 'error-not-caught'],
    ]);
  });
});

const POOLS = definitions(`<message id="m" name="M"/><process id="p" isExecutable="true"><startEvent id="s"/>
<intermediateThrowEvent id="t"><messageEventDefinition messageRef="m"/></intermediateThrowEvent><userTask id="a"/>
<boundaryEvent id="late" attachedToRef="a" cancelActivity="false"><timerEventDefinition><timeCycle>R2/PT1H</timeCycle></timerEventDefinition></boundaryEvent>
<endEvent id="e"/><endEvent id="le"/>${flows('s>t', 't>a', 'a>e', 'late>le')}</process>
<process id="q" isExecutable="true"><startEvent id="qs"><messageEventDefinition messageRef="m"/></startEvent><userTask id="b"/><endEvent id="qe"/>${flows('qs>b', 'b>qe')}</process>`);

describe('several cases', () => {
  it('are told apart by number, and reached by messages', async () => {
    const outcome = await play(POOLS, [{ start: { process: 'p' } }]);
    expect(outcome.cases.map(({ case: number, process }) => [number, process])).toEqual([
      [1, 'p'],
      [2, 'q'],
    ]);
    expect(waiting(outcome)).toEqual(['task a', 'timer late', 'task b']);
  });

  it('are not reached when nothing is delivered', async () => {
    const outcome = await play(POOLS, { deliver: false, steps: [{ start: { process: 'p' } }] });
    expect(outcome.cases).toHaveLength(1);
    expect(outcome.trace.find(({ kind }) => kind === 'thrown')).toMatchObject({ element: 't', event: 'message', name: 'M' });
  });

  it('share one clock: cycles fire as often as they say', async () => {
    const outcome = await play(POOLS, [{ autocomplete: { except: ['a'] } }, { start: { process: 'p' } }, { advance: 'PT5H' }]);
    expect(outcome.trace.filter((entry) => entry.kind === 'entered' && entry.element === 'late').map(({ at }) => at)).toEqual([
      '2026-01-05T02:00:00.000Z',
      '2026-01-05T03:00:00.000Z',
    ]);
    expect(outcome.cases.map(({ status }) => status)).toEqual(['active', 'completed']);
  });

  it('needs the process to be named', async () => {
    expect(await play(POOLS, [{ start: {} }])).toMatchObject({ state: 'idle', stopped: { diagnostic: { code: 'process-ambiguous' } } });
  });
});

const GLOBAL = definitions(`<globalScriptTask id="gt"><script>work()</script></globalScriptTask><message id="m" name="M"/>
<process id="p" isExecutable="true"><startEvent id="s"/><callActivity id="c" calledElement="gt"/><intermediateThrowEvent id="t"><messageEventDefinition messageRef="m"/></intermediateThrowEvent><endEvent id="e"/>${flows('s>c', 'c>t', 't>e')}</process>
<process id="q" isExecutable="true"><receiveTask id="r" messageRef="m" instantiate="true"/><userTask id="b"/>${flows('r>b')}</process>`);

describe('what is not a plain process', () => {
  it('runs too: global tasks when they are called, cases that begin with a receive task', async () => {
    const outcome = await play(GLOBAL, { handlers: { 'work()': { log: ['worked'] } }, steps: [{ start: { process: 'p' } }] });
    expect(outcome.log.map(({ text }) => text)).toEqual(['worked']);
    expect(outcome.cases.map(({ process, status }) => [process, status])).toEqual([
      ['p', 'completed'],
      ['q', 'active'],
    ]);
    expect(waiting(outcome)).toEqual(['task b']);
  });
});

const MEMBERS = definitions(`<process id="p" isExecutable="true"><startEvent id="s"/><subProcess id="sub"><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>
<startEvent id="is"/><userTask id="a"/><endEvent id="ie"/>${flows('is>a', 'a>ie')}</subProcess><endEvent id="e"/>${flows('s>sub', 'sub>e')}</process>`);

describe('selectors', () => {
  it('tell scopes and occurrences apart', async () => {
    const first = await play(MEMBERS, [{ start: {} }]);
    const scopes = first.waits.map(({ scope }) => scope);
    expect([new Set(scopes).size, first.waits.map(({ occurrence }) => occurrence)]).toEqual([2, [1, 2]]);
    const left = async (selector: object) => (await play(MEMBERS, [{ start: {} }, { complete: { at: 'a', ...selector } }])).waits.map(({ scope }) => scope);
    expect(await left({ occurrence: 2 })).toEqual([scopes[0]]);
    expect(await left({ scope: scopes[0] })).toEqual([scopes[1]]);
    expect(await left({ scope: 'sub', occurrence: 2 })).toEqual([scopes[0]]);
  });

  it('know where scopes lie', async () => {
    const { scopes } = await play(MEMBERS, [{ start: {} }]);
    expect(scopes.filter(({ parent }) => parent === undefined).map(({ element }) => element)).toEqual(['p']);
  });
});

const BEGINNINGS = definitions(`<message id="m" name="来文"/><signal id="g" name="停电"/><signal id="h" name="来电"/>
<process id="p" isExecutable="true"><startEvent id="one"/><startEvent id="two"/><userTask id="a"/><userTask id="b"/>${flows('one>a', 'two>b')}</process>
<process id="q" isExecutable="true"><startEvent id="both" parallelMultiple="true"><signalEventDefinition signalRef="g"/><signalEventDefinition signalRef="h"/></startEvent><userTask id="c"/>${flows('both>c')}</process>
<process id="r" isExecutable="true"><receiveTask id="post" messageRef="m" instantiate="true"/><userTask id="x"/>${flows('post>x')}</process>`);

describe('beginnings', () => {
  const process = 'p';

  it('of several none start events one has to be named', async () => {
    expect((await play(BEGINNINGS, [{ start: { process } }])).stopped?.diagnostic).toMatchObject({ code: 'start-open', params: { starts: 'one, two' } });
    expect(waiting(await play(BEGINNINGS, [{ start: { process, node: 'two' } }]))).toEqual(['task b']);
  });

  it('are brought about by signals and messages from outside', async () => {
    const first = await play(BEGINNINGS, [{ signal: { name: '停电', payload: { off: 1 } } }]);
    expect([waiting(first), first.cases.length]).toEqual([['signal both#2'], 1]);
    const both = await play(BEGINNINGS, [{ signal: { name: '停电', payload: { off: 1 } } }, { signal: { name: '来电', payload: { on: 1 } } }]);
    expect([waiting(both), both.cases.length, both.variables]).toEqual([['task c'], 1, { off: 1, on: 1 }]);
    expect(waiting(await play(BEGINNINGS, [{ message: { name: '来文' } }]))).toEqual(['task x']);
  });
});

describe('steps that cannot be read', () => {
  it.each([
    [{}, 'steps'],
    ['text', '.'],
    [[{}], 'steps.0'],
    [[{ start: {}, cancel: {} }], 'steps.0'],
    [[{ complete: { on: 'a' } }], 'steps.0.complete.at'],
    [{ steps: [], handlers: { a: { waits: 1 } } }, 'handlers.a'],
  ])('%j is refused at %s', (script, where) => {
    const read = readScript(script);
    expect(read.ok ? 'read' : read.error.where).toMatch(new RegExp(`^${where.replaceAll('.', '\\.')}`));
  });
});
