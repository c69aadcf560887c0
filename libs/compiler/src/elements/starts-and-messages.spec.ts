import { type Program, startPoints } from '@liuzhuan/machine';
import { CaseDriver, definitions, flows, process, programsOf } from '../testing/case-driver';

const ROOTS = '<message id="m1" name="M1"/><message id="m2" name="M2"/><signal id="sig" name="S"/>';
const message = (ref: string) => `<messageEventDefinition messageRef="${ref}"/>`;
const signal = '<signalEventDefinition signalRef="sig"/>';
const timer = '<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>';

const gateway = (type: string) =>
  process(
    `<eventBasedGateway id="g" instantiate="true" eventGatewayType="${type}"/><intermediateCatchEvent id="c">${message('m1')}</intermediateCatchEvent><receiveTask id="r" messageRef="m2"/><userTask id="a"/><userTask id="b"/>${flows('g>c', 'g>r', 'c>a', 'r>b')}`,
    ROOTS,
  );

describe('starting without a start event', () => {
  it('a receive task begins a case with its message', async () => {
    const run = await CaseDriver.start(
      process(`<receiveTask id="r" messageRef="m1" instantiate="true"/><userTask id="a"/>${flows('r>a')}`, ROOTS),
      { startNode: 'r', variables: { x: 1 } },
    );
    expect([run.did(), run.variables()]).toEqual([['task.open a'], { x: 1 }]);
  });

  it('an exclusive event-based gateway begins a case with one of its events', async () => {
    expect((await CaseDriver.start(gateway('Exclusive'), { startNode: 'c' })).waiting()).toEqual(['a']);
    expect((await CaseDriver.start(gateway('Exclusive'), { startNode: 'r' })).waiting()).toEqual(['b']);
  });

  it('a parallel one waits for the others then', async () => {
    const run = await CaseDriver.start(gateway('Parallel'), { startNode: 'r' });
    expect(run.waiting().toSorted()).toEqual(['b', 'message:c']);
    expect(run.trigger('c').complete('a').complete('b').state.status).toBe('completed');
  });

  it.each(['signal', 'conditional', 'message', 'timer'])('%s start events begin a case', async (kind) => {
    const definition = {
      signal,
      timer,
      message: message('m1'),
      conditional: '<conditionalEventDefinition><condition xsi:type="tFormalExpression">x</condition></conditionalEventDefinition>',
    }[kind];
    const xml = process(`<startEvent id="s">${definition}</startEvent><userTask id="a"/>${flows('s>a')}`, ROOTS);
    expect((await CaseDriver.start(xml, { startNode: 's' })).at()).toEqual(['a']);
  });
});

describe('several beginnings', () => {
  it('a process with several none start events begins at the one named, else at the first', async () => {
    const xml = process(`<startEvent id="s"/><startEvent id="t"/><userTask id="a"/><userTask id="b"/>${flows('s>a', 't>b')}`);
    expect((await CaseDriver.start(xml, { startNode: 't' })).waiting()).toEqual(['b']);
    expect((await CaseDriver.start(xml)).waiting()).toEqual(['a']);
  });

  const multiple = (parallel: boolean) =>
    process(
      `<startEvent id="s" parallelMultiple="${parallel}">${message('m1')}${signal}${timer}</startEvent><userTask id="a"/>${flows('s>a')}`,
      ROOTS,
    );

  it.each(['s', 's#2', 's#3'])('any of several events begins a case: %s', async (startNode) => {
    expect((await CaseDriver.start(multiple(false), { startNode })).waiting()).toEqual(['a']);
  });

  it('of a parallel multiple start the first event begins the case, which waits for the others', async () => {
    const run = await CaseDriver.start(multiple(true), { startNode: 's#2', variables: { first: 1 } });
    expect(run.waiting()).toEqual(['message:s', 'timer:s#3']);
    expect(run.trigger('s', { second: 2 }).waiting()).toEqual(['timer:s#3']);
    expect(run.trigger('s#3').waiting()).toEqual(['a']);
    expect(run.variables()).toEqual({ first: 1, second: 2 });
    expect(run.complete('a').state.status).toBe('completed');
  });

  it('tells by what a case may begin', async () => {
    const points = async (xml: string) => startPoints((await programsOf(xml))[0] as Program).map(({ site, event }) => `${site} ${event?.kind ?? 'none'}`);
    expect(await points(multiple(false))).toEqual(['s message', 's#2 signal', 's#3 timer']);
    expect(await points(multiple(true))).toEqual(['s message', 's#2 signal']);
    expect(await points(gateway('Parallel'))).toEqual(['c message', 'r message']);
    expect(await points(process(`<startEvent id="s"/><startEvent id="t">${timer}</startEvent><userTask id="a"/>${flows('s>a', 't>a')}`))).toEqual(['s none', 't timer']);
  });
});

describe('multiple events', () => {
  const caught = (parallel: boolean) =>
    process(
      `<startEvent id="s"/><intermediateCatchEvent id="c" parallelMultiple="${parallel}">${message('m1')}${message('m2')}${timer}</intermediateCatchEvent><userTask id="a"/>${flows('s>c', 'c>a')}`,
      ROOTS,
    );

  it.each(['c', 'c#2', 'c#3'])('any of several lets the token go on: %s', async (site) => {
    const run = await CaseDriver.start(caught(false));
    expect(run.waiting()).toEqual(['message:c', 'message:c#2', 'timer:c#3']);
    expect(run.trigger(site, { x: 1 }).waiting()).toEqual(['a']);
  });

  it('all of a parallel multiple event have to occur, in any order', async () => {
    const run = await CaseDriver.start(caught(true));
    expect(run.trigger('c#2', { two: 2 }).waiting()).toEqual(['message:c', 'timer:c#3']);
    expect(run.trigger('c', { one: 1 }).waiting()).toEqual(['timer:c#3']);
    expect(run.trigger('c#3').waiting()).toEqual(['a']);
    expect(run.variables()).toEqual({ one: 1, two: 2 });
  });

  it('at a border, not interrupting, all have to occur each time', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><userTask id="a"/><boundaryEvent id="b" attachedToRef="a" cancelActivity="false" parallelMultiple="true">${message('m1')}${message('m2')}</boundaryEvent><userTask id="t"/>${flows('s>a', 'b>t')}`,
        ROOTS,
      ),
    );
    run.trigger('b').trigger('b#2');
    expect(run.at()).toEqual(['a', 't']);
    expect(run.waiting()).toContain('message:b');
    expect(run.trigger('b').trigger('b#2').at()).toEqual(['a', 't', 't']);
  });

  it('a throwing one throws all', async () => {
    const run = await CaseDriver.start(
      process(`<startEvent id="s"/><endEvent id="e">${message('m1')}${signal}<terminateEventDefinition/></endEvent>${flows('s>e')}`, ROOTS),
    );
    expect(run.did()).toEqual(['message.send e', 'signal.send e', 'case.ended completed']);
  });
});

describe('timer cycle in the flow', () => {
  it('lets a token go on each time, the last time its own', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><intermediateCatchEvent id="c"><timerEventDefinition><timeCycle>R3/PT1S</timeCycle></timerEventDefinition></intermediateCatchEvent><userTask id="a"/>${flows('s>c', 'c>a')}`,
      ),
    );
    expect(run.trigger('c').at()).toEqual(['a', 'c']);
    expect(run.trigger('c').trigger('c').at()).toEqual(['a', 'a', 'a']);
    expect(run.waiting()).toEqual(['a', 'a', 'a']);
  });
});

describe('message flows', () => {
  it('name the message of a throw and a catch that have none', async () => {
    const pools =
      '<collaboration id="col"><participant id="P" processRef="p"/><participant id="Q" processRef="q"/><messageFlow id="request" sourceRef="ask" targetRef="qs"/></collaboration>';
    const other = `<process id="q" isExecutable="true"><startEvent id="qs"><messageEventDefinition/></startEvent><userTask id="qa"/>${flows('qs>qa')}</process>`;
    const xml = process(`<startEvent id="s"/><sendTask id="ask"/><userTask id="a"/>${flows('s>ask', 'ask>a')}`, other).replace(
      '<process',
      `${pools}<process`,
    );
    const run = await CaseDriver.start(xml);
    expect(run.effects[0]).toMatchObject({ type: 'message.send', name: 'request' });
    const started = await CaseDriver.start(xml, { process: 'q', startNode: 'qs' });
    expect(started.at()).toEqual(['qa']);
  });
});

describe('global task', () => {
  it('is called like a process', async () => {
    const run = await CaseDriver.start(
      definitions(
        `<globalUserTask id="g" name="核稿"/><process id="p" isExecutable="true"><startEvent id="s"/><callActivity id="c" calledElement="g"><extensionElements><lz:out target="y" source="x"/></extensionElements></callActivity><userTask id="z"/>${flows('s>c', 'c>z')}</process>`,
      ),
    );
    expect(run.waiting()).toEqual(['g']);
    expect(run.complete('g', { x: 7 }).waiting()).toEqual(['z']);
    expect(run.variables()).toEqual({ y: 7 });
  });
});

describe('quantities', () => {
  it('an activity begins with as many tokens as it needs and gives as many as it says', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><userTask id="n" startQuantity="2" completionQuantity="3"/><userTask id="z"/>${flows('s>f', 'f>a', 'f>b', 'a>n', 'b>n', 'n>z')}`,
      ),
    );
    expect(run.complete('a').waiting()).toEqual(['b']);
    expect(run.complete('b').waiting()).toEqual(['n']);
    expect(run.complete('n').at()).toEqual(['z', 'z', 'z']);
  });
});

describe('behaviour of multi-instance activities', () => {
  const members = (behavior: string, definition: string) =>
    process(
      `<startEvent id="s"/><userTask id="m"><multiInstanceLoopCharacteristics lz:collection="[1,2,3]" behavior="${behavior}" ${definition}</multiInstanceLoopCharacteristics></userTask><boundaryEvent id="b" attachedToRef="m" cancelActivity="false">${signal}</boundaryEvent><userTask id="told"/>${flows('s>m', 'b>told')}`,
      `${ROOTS}<signalEventDefinition id="thrown" signalRef="sig"/>`,
    );

  it.each<[string, string, number[]]>([
    ['One', 'oneBehaviorEventRef="thrown">', [1, 1]],
    ['None', 'noneBehaviorEventRef="thrown">', [1, 2]],
    [
      'Complex',
      `><complexBehaviorDefinition id="cb"><condition id="cc" xsi:type="tFormalExpression">numberOfCompletedInstances = 2</condition><event id="ce">${signal}</event></complexBehaviorDefinition>`,
      [0, 1],
    ],
  ])('%s throws when members complete', async (behavior, definition, expected) => {
    const run = await CaseDriver.start(members(behavior, definition));
    const told = () => run.at().filter((node) => node === 'told').length;
    const counts = [run.complete('m') && told(), run.complete('m') && told()];
    expect(counts).toEqual(expected);
  });
});

describe('data associations', () => {
  it('assign inputs for the visit alone, and outputs to data objects', async () => {
    const run = await CaseDriver.start(
      process(
        `<dataObject id="d" name="total"/><dataObjectReference id="dr" dataObjectRef="d"/><startEvent id="s"/><scriptTask id="a" scriptFormat="feel" lz:result="sum"><ioSpecification><dataInput id="in" name="price"/><dataOutput id="out" name="sum"/><inputSet><dataInputRefs>in</dataInputRefs></inputSet><outputSet><dataOutputRefs>out</dataOutputRefs></outputSet></ioSpecification><dataInputAssociation id="ia"><targetRef>in</targetRef><transformation id="it" xsi:type="tFormalExpression">base * 2</transformation></dataInputAssociation><dataOutputAssociation id="oa"><sourceRef>out</sourceRef><targetRef>dr</targetRef><assignment id="as"><from xsi:type="tFormalExpression">sum + 1</from><to xsi:type="tFormalExpression">total</to></assignment></dataOutputAssociation><script>price + 10</script></scriptTask><userTask id="z"/>${flows('s>a', 'a>z')}`,
      ),
      { variables: { base: 5 } },
    );
    expect(run.variables()).toEqual({ base: 5, sum: 20, total: 21 });
    expect(Object.values(run.state.tokens).map(({ locals }) => locals)).toEqual([undefined]);
  });

  it.each([
    ['copy an output the activity has set', '{data: "old", result: "new"}', 'new'],
    ['leave the data object alone when it has not', '{data: "old"}', 'old'],
  ])('%s', async (_case, script, data) => {
    const output =
      '<ioSpecification><dataOutput id="out" name="result"/><inputSet/><outputSet><dataOutputRefs>out</dataOutputRefs></outputSet></ioSpecification><dataOutputAssociation id="oa"><sourceRef>out</sourceRef><targetRef>dr</targetRef></dataOutputAssociation>';
    const run = await CaseDriver.start(
      process(
        `<dataObject id="d" name="data"/><dataObjectReference id="dr" dataObjectRef="d"/><startEvent id="s"/><scriptTask id="a" scriptFormat="feel">${output}<script>${script}</script></scriptTask><userTask id="z"/>${flows('s>a', 'a>z')}`,
      ),
    );
    expect(run.variables()).toMatchObject({ data });
  });
});
