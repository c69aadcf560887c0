import { parseDecisions } from '@liuzhuan/feel';
import { CaseDriver, flows, process } from '../testing/case-driver';

const MESSAGE = '<message id="msg" name="答复"/>';
const SIGNAL = '<signal id="sig" name="放假"/>';
const timer = '<timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition>';

describe('events in the flow', () => {
  it.each([
    {
      name: 'timer',
      xml: `<intermediateCatchEvent id="c">${timer}</intermediateCatchEvent>`,
      opened: { type: 'timer.start', timer: { kind: 'duration', text: 'P2D', occurrence: 1 } },
    },
    {
      name: 'message',
      xml: '<intermediateCatchEvent id="c"><extensionElements><lz:correlation key="no"/></extensionElements><messageEventDefinition messageRef="msg"/></intermediateCatchEvent>',
      opened: { type: 'subscription.open', event: 'message', name: '答复', key: '7' },
    },
    { name: 'receive task', xml: '<receiveTask id="c" messageRef="msg"/>', opened: { type: 'subscription.open', name: '答复' } },
  ])('wait: $name', async ({ xml, opened }) => {
    const run = await CaseDriver.start(process(`<startEvent id="s"/>${xml}<userTask id="z"/>${flows('s>c', 'c>z')}`, MESSAGE), {
      variables: { no: 7 },
    });
    expect(run.effects).toMatchObject([opened]);
    run.trigger('c', { answer: 'yes' });
    expect(run.at()).toEqual(['z']);
    expect(run.variables()).toMatchObject({ answer: 'yes' });
  });

  it('map what a message brought; a failing mapping waits for a retry', async () => {
    const xml = process(
      `<startEvent id="s"/><intermediateCatchEvent id="c"><extensionElements><lz:output target="twice" source="n * 2"/></extensionElements><messageEventDefinition messageRef="msg"/></intermediateCatchEvent><userTask id="z"/>${flows('s>c', 'c>z')}`,
      MESSAGE,
    );
    const run = await CaseDriver.start(xml);
    run.trigger('c', { n: 'x' });
    expect(run.did()).toEqual(['subscription.close c', 'incident.raise c']);
    run.event({ type: 'retry', activation: run.activation('c'), variables: { n: 4 } });
    expect(run.variables()).toEqual({ n: 4, twice: 8 });
  });

  it('are chosen between by an event-based gateway', async () => {
    const xml = process(
      `<startEvent id="s"/><eventBasedGateway id="g"/><intermediateCatchEvent id="t">${timer}</intermediateCatchEvent><receiveTask id="r" messageRef="msg"/><intermediateCatchEvent id="m"><messageEventDefinition messageRef="other"/></intermediateCatchEvent><userTask id="late"/><userTask id="z"/>
      ${flows('s>g', 'g>t', 'g>m', 'g>r', 't>late', 'm>z', 'r>z')}`,
      `${MESSAGE}<message id="other" name="撤回"/>`,
    );
    const run = await CaseDriver.start(xml);
    expect(run.waiting()).toEqual(['timer:t', 'message:m', 'message:r']);
    expect(new Set(run.effects.map((effect) => ('activation' in effect ? effect.activation : '')))).toEqual(new Set([run.activation('g')]));
    run.trigger('m', { why: 1 });
    expect(run.did()).toEqual(['timer.stop t', 'subscription.close m', 'subscription.close r', 'task.open z']);
    expect(run.trace.flatMap((entry) => (entry.kind === 'entered' ? entry.node : []))).toEqual(['m', 'z']);
  });

  it.each([
    { name: 'intermediate event', xml: '<intermediateThrowEvent id="m">BODY</intermediateThrowEvent>' },
    { name: 'end event', xml: '<endEvent id="m">BODY</endEvent>' },
    { name: 'send task', xml: '<sendTask id="m" messageRef="msg">BODY</sendTask>' },
  ])('send messages: $name', async ({ xml }) => {
    const settings = '<extensionElements><lz:payload value="{n: x}"/><lz:correlation key="k"/></extensionElements>';
    const definition = xml.includes('sendTask') ? '' : '<messageEventDefinition messageRef="msg"/>';
    const run = await CaseDriver.start(
      process(`<startEvent id="s"/>${xml.replace('BODY', settings + definition)}${flows('s>m')}`, MESSAGE),
      { variables: { x: 1 } },
    );
    expect(run.effects).toMatchObject([{ type: 'incident.raise', node: 'm', code: 'value-unfit' }]);
    run.event({ type: 'retry', activation: run.activation('m'), variables: { k: 'K' } });
    expect(run.effects.slice(1)).toMatchObject([
      { type: 'message.send', node: 'm', name: '答复', key: 'K', payload: { n: 1 } },
      { type: 'case.ended', status: 'completed', node: 'm' },
    ]);
  });

  it.each([
    { name: 'intermediate event', xml: '<intermediateThrowEvent id="m">BODY</intermediateThrowEvent>' },
    { name: 'end event', xml: '<endEvent id="m">BODY</endEvent>' },
  ])('throw signals: $name', async ({ xml }) => {
    const body = '<extensionElements><lz:payload value="{n: x}"/></extensionElements><signalEventDefinition signalRef="sig"/>';
    const run = await CaseDriver.start(process(`<startEvent id="s"/>${xml.replace('BODY', body)}${flows('s>m')}`, SIGNAL), {
      variables: { x: 1 },
    });
    expect(run.effects).toMatchObject([
      { type: 'signal.send', node: 'm', name: '放假', payload: { n: 1 } },
      { type: 'case.ended', node: 'm' },
    ]);
  });

  it('catch signals in the flow and at the border', async () => {
    const definition = '<signalEventDefinition signalRef="sig"/>';
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><intermediateCatchEvent id="c">${definition}</intermediateCatchEvent><userTask id="a"/><boundaryEvent id="b" attachedToRef="a">${definition}</boundaryEvent><userTask id="z"/>${flows('s>c', 'c>a', 'b>z')}`,
        SIGNAL,
      ),
    );
    expect(run.effects).toMatchObject([{ type: 'subscription.open', event: 'signal', name: '放假', node: 'c' }]);
    run.trigger('c');
    expect(run.waiting()).toEqual(['a', 'signal:b']);
    run.trigger('b', { days: 3 });
    expect(run.did()).toEqual(['task.close a interrupted', 'subscription.close b', 'task.open z']);
    expect(run.variables()).toEqual({ days: 3 });
  });

  it('jump by links', async () => {
    const link = '<linkEventDefinition name="L"/>';
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><intermediateThrowEvent id="l1">${link}</intermediateThrowEvent><intermediateCatchEvent id="l2">${link}</intermediateCatchEvent><intermediateThrowEvent id="none"/><userTask id="z"/>${flows('s>l1', 'l2>none', 'none>z')}`,
      ),
    );
    expect(run.at()).toEqual(['z']);
    expect(run.trace.flatMap((entry) => (entry.kind === 'entered' ? entry.node : []))).toEqual(['s', 'l1', 'l2', 'none', 'z']);
  });

  it('map what started the case', async () => {
    const start = '<startEvent id="s"><extensionElements><lz:output target="no" source="1 + n"/></extensionElements></startEvent>';
    const run = await CaseDriver.start(process(`${start}<userTask id="a"/>${flows('s>a')}`), { variables: { n: 1 } });
    expect(run.variables()).toEqual({ n: 1, no: 2 });
  });

  it('begin a case at the start event that is named', async () => {
    const xml = process(
      `<startEvent id="s"/><startEvent id="ms"><messageEventDefinition messageRef="msg"/></startEvent><userTask id="a"/><userTask id="b"/>${flows('s>a', 'ms>b')}`,
      MESSAGE,
    );
    expect((await CaseDriver.start(xml)).at()).toEqual(['a']);
    expect((await CaseDriver.start(xml, { startNode: 'ms' })).at()).toEqual(['b']);
    await expect(CaseDriver.start(xml, { startNode: 'a' })).rejects.toThrow('start-unknown');
  });
});

describe('tasks', () => {
  const one = (xml: string) => process(`<startEvent id="s"/>${xml}<userTask id="z"/>${flows('s>a', 'a>z')}`);

  it('pass at once when abstract', async () => {
    expect((await CaseDriver.start(one('<task id="a"/>'))).at()).toEqual(['z']);
  });

  it('open for people when manual', async () => {
    expect((await CaseDriver.start(one('<manualTask id="a"/>'))).did()).toEqual(['task.open a']);
  });

  it.each([
    { attributes: 'lz:result="sum"', script: 'x + 1', gives: { x: 1, sum: 2 } },
    { attributes: '', script: '{y: x, z: [x]}', gives: { x: 1, y: 1, z: [1] } },
  ])('evaluate scripts: $script', async ({ attributes, script, gives }) => {
    const run = await CaseDriver.start(
      one(`<scriptTask id="a" scriptFormat="feel" ${attributes}><script>${script}</script></scriptTask>`),
      { variables: { x: 1 } },
    );
    expect(run.variables()).toEqual(gives);
  });

  it('hold scripts without a usable value', async () => {
    const run = await CaseDriver.start(one('<scriptTask id="a"><script>1</script></scriptTask>'));
    expect(run.effects).toMatchObject([{ type: 'incident.raise', code: 'value-unfit', params: { found: 1 } }]);
  });

  it.each([
    { result: '', gives: { taken: true } },
    { result: 'result="no"', gives: { no: { taken: true } } },
  ])('ask for services with their inputs and keep the result: $result', async ({ result, gives }) => {
    const run = await CaseDriver.start(
      one(
        `<serviceTask id="a"><extensionElements><lz:service type="draw-number" ${result}><lz:input name="series" value="&quot;京政&quot;"/></lz:service></extensionElements></serviceTask>`,
      ),
    );
    expect(run.effects).toMatchObject([{ type: 'service.request', node: 'a', service: 'draw-number', inputs: { series: '京政' } }]);
    run.complete('a', { taken: true });
    expect(run.did()).toEqual(['service.cancel a', 'task.open z']);
    expect(run.variables()).toEqual(gives);
  });

  it('map outputs in order', async () => {
    const run = await CaseDriver.start(
      one(
        '<userTask id="a"><extensionElements><lz:output target="b" source="n + 1"/><lz:output target="c" source="b + 1"/></extensionElements></userTask>',
      ),
    );
    run.complete('a', { n: 1 });
    expect(run.variables()).toEqual({ n: 1, b: 2, c: 3 });
  });

  it('know who completed a node within the same step', async () => {
    const run = await CaseDriver.start(
      one(
        '<userTask id="a"><extensionElements><lz:output target="who" source="assigneeOf(&quot;a&quot;)"/></extensionElements></userTask>',
      ),
    );
    run.complete('a');
    expect(run.variables()).toEqual({ who: 'by a' });
  });

  it('make decisions and say by which rules', async () => {
    const dmn = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="dm" name="dm" namespace="urn:t"><inputData id="i" name="amount"><variable name="amount" typeRef="number"/></inputData>
      <decision id="level" name="level"><variable name="level" typeRef="string"/><informationRequirement id="ir"><requiredInput href="#i"/></informationRequirement><decisionTable id="t"><input id="in"><inputExpression id="ie" typeRef="number"><text>amount</text></inputExpression></input><output id="o" name="level" typeRef="string"/>
      <rule id="r1"><inputEntry id="e1"><text>&gt; 10</text></inputEntry><outputEntry id="o1"><text>"high"</text></outputEntry></rule><rule id="r2"><inputEntry id="e2"><text>&lt;= 10</text></inputEntry><outputEntry id="o2"><text>"low"</text></outputEntry></rule></decisionTable></decision></definitions>`;
    const model = await parseDecisions(dmn, 'level.dmn');
    if (!model.ok) throw new Error(JSON.stringify(model.error));
    const task = one(
      '<businessRuleTask id="a"><extensionElements><lz:decision ref="level" result="level"/></extensionElements></businessRuleTask>',
    );
    const run = await CaseDriver.start(task, { variables: { amount: 12 }, decisions: [model.value] });
    expect(run.effects).toMatchObject([
      { type: 'decision.made', decision: 'level', inputs: { amount: 12 }, output: 'high', rules: ['r1'] },
      { type: 'task.open' },
    ]);
    expect(run.variables()['level']).toBe('high');
    const missing = await CaseDriver.start(task, { variables: { amount: 12 } });
    expect(missing.effects).toMatchObject([{ type: 'incident.raise', code: 'decision-missing' }]);
  });
});
