import { CaseDriver, flows, process } from '../testing/case-driver';

const timer = (id: string, text: string, attributes = '', kind = 'timeDuration') =>
  `<boundaryEvent id="${id}" attachedToRef="a" ${attributes}><timerEventDefinition><${kind}>${text}</${kind}></timerEventDefinition></boundaryEvent>`;

describe('boundary event', () => {
  it('interrupts its activity', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><userTask id="a"/>${timer('t', 'PT2H')}<userTask id="late"/><endEvent id="e"/>${flows('s>a', 'a>e', 't>late', 'late>e')}`,
      ),
    );
    expect(run.effects).toMatchObject([
      { type: 'task.open', node: 'a' },
      { type: 'timer.start', node: 't', timer: { kind: 'duration', text: 'PT2H', occurrence: 1 } },
    ]);
    run.trigger('t', { reason: 'late' });
    expect(run.did()).toEqual(['task.close a interrupted', 'timer.stop t', 'task.open late']);
    expect(run.variables()).toEqual({ reason: 'late' });
  });

  it('closes with its activity', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><userTask id="a"/>${timer('t', 'PT2H')}${timer('u', '=limit')}<userTask id="late"/>${flows('s>a', 't>late', 'u>late')}`,
      ),
      {
        variables: { limit: '2026-12-01' },
      },
    );
    expect(run.waiting()).toEqual(['a', 'timer:t', 'timer:u']);
    run.complete('a');
    expect(run.did()).toEqual(['task.close a completed', 'timer.stop t', 'timer.stop u', 'case.ended completed']);
  });

  it('adds a token when it does not interrupt, once', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><userTask id="a"/>${timer('t', 'PT2H', 'cancelActivity="false"')}<userTask id="hurry"/><userTask id="tell"/>${flows('s>a', 't>hurry', 't>tell')}`,
      ),
    );
    run.trigger('t');
    expect(run.did()).toEqual(['timer.stop t', 'task.open hurry', 'task.open tell']);
    expect(run.at()).toEqual(['a', 'hurry', 'tell']);
    run.complete('a');
    expect(run.did()).toEqual(['task.close a completed']);
    run.complete('hurry').complete('tell');
    expect(run.state.status).toBe('completed');
  });

  it('is set again as often as its cycle says, with the text it had', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><userTask id="a"/>${timer('t', '=rhythm', 'cancelActivity="false"', 'timeCycle')}<endEvent id="e"/>${flows('s>a', 't>e')}`,
      ),
      {
        variables: { rhythm: 'R3/P1D' },
      },
    );
    const started = () => run.effects.flatMap((effect) => (effect.type === 'timer.start' ? effect.timer : []));
    run.trigger('t');
    expect(started()).toEqual([{ kind: 'cycle', text: 'R3/P1D', occurrence: 2 }]);
    run.event({ type: 'setVariables', variables: { rhythm: 'R9/P9D' } }).trigger('t');
    expect(started()).toEqual([{ kind: 'cycle', text: 'R3/P1D', occurrence: 3 }]);
    run.trigger('t');
    expect(run.did()).toEqual(['timer.stop t']);
    expect(run.refused({ type: 'trigger', activation: run.activation('a'), node: 't' })).toBe('not-waiting');
  });

  it('catches messages again and again when it does not interrupt', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><userTask id="a"/><boundaryEvent id="m" attachedToRef="a" cancelActivity="false"><extensionElements><lz:output target="count" source="count + n"/></extensionElements><messageEventDefinition messageRef="msg"/></boundaryEvent><endEvent id="e"/>${flows('s>a', 'm>e')}`,
        '<message id="msg" name="补充材料"><extensionElements><lz:correlation key="instanceId"/></extensionElements></message>',
      ),
      { variables: { count: 0 }, constants: { instanceId: 'i-1' } },
    );
    expect(run.effects).toMatchObject([
      { type: 'task.open' },
      { type: 'subscription.open', node: 'm', event: 'message', name: '补充材料', key: 'i-1' },
    ]);
    run.trigger('m', { n: 2 }).trigger('m', { n: 3 });
    expect(run.variables()).toEqual({ count: 5, n: 3 });
    run.trigger('m', { n: 'many' });
    expect(run.at()).toEqual(['a', 'm']);
    run.event({ type: 'retry', activation: run.activation('m'), variables: { n: 1 } });
    expect(run.variables()['count']).toBe(6);
    expect(run.at()).toEqual(['a']);
  });

  it('keeps waiting when opening failed: nothing is opened until the retry', async () => {
    const run = await CaseDriver.start(
      process(`<startEvent id="s"/><userTask id="a"/>${timer('t', '=limit')}<endEvent id="e"/>${flows('s>a', 't>e')}`),
    );
    expect(run.effects).toMatchObject([
      { type: 'incident.raise', code: 'value-unfit', params: { node: 't', source: 'limit', found: null } },
    ]);
    expect(run.waiting()).toEqual([]);
    run.event({ type: 'retry', activation: run.activation('a'), variables: { limit: 'PT1H' } });
    expect(run.did()).toEqual(['incident.clear a', 'task.open a', 'timer.start t']);
  });
});

describe('errors', () => {
  const service = '<serviceTask id="a"><extensionElements><lz:service type="external"/></extensionElements></serviceTask>';
  const caught = (boundaries: string) =>
    process(
      `<startEvent id="s"/><subProcess id="sub">${service}<endEvent id="bad"><errorEventDefinition errorRef="E"/></endEvent>${flows('a>bad')}</subProcess>${boundaries}<userTask id="z"/><userTask id="y"/>`,
      '<error id="E" errorCode="E1"/><error id="F" errorCode="F1"/>',
    ).replace('<startEvent id="s"/>', `<startEvent id="s"/>${flows('s>sub')}`);
  const boundary = (id: string, error: string) =>
    `<boundaryEvent id="${id}" attachedToRef="sub"><errorEventDefinition ${error}/></boundaryEvent>`;

  it.each([
    {
      name: 'the code before catch-all',
      boundaries: `${boundary('all', '')}${boundary('one', 'errorRef="E"')}${flows('all>y', 'one>z')}`,
      at: ['z'],
    },
    { name: 'catch-all', boundaries: `${boundary('all', '')}${boundary('other', 'errorRef="F"')}${flows('all>y', 'other>z')}`, at: ['y'] },
  ])('of an end event are caught by $name', async ({ boundaries, at }) => {
    const run = await CaseDriver.start(caught(boundaries));
    run.complete('a');
    expect(run.at()).toEqual(at);
    expect(Object.keys(run.state.scopes)).toEqual(['s1']);
  });

  it('of an end event nobody catches fail the case', async () => {
    const run = await CaseDriver.start(caught(`${boundary('other', 'errorRef="F"')}${flows('other>z')}`));
    run.complete('a');
    expect(run.did()).toEqual(['service.cancel a', 'case.ended failed']);
    expect(run.state).toMatchObject({ status: 'failed', end: { node: 'bad', error: 'E1' }, tokens: {} });
  });

  it('of a service go to the nearest catcher', async () => {
    const run = await CaseDriver.start(caught(`${boundary('one', 'errorRef="F"')}${flows('one>z')}`));
    run.event({ type: 'fail', activation: run.activation('a'), code: 'F1', message: 'no such file', variables: { cause: 'x' } });
    expect(run.did()).toEqual(['service.cancel a', 'task.open z']);
    expect(run.variables()).toEqual({ cause: 'x' });
  });

  it.each([{ code: 'E9', incident: 'error-not-caught' }, { incident: 'work-failed' }])(
    'of a service nobody catches are incidents: $incident',
    async ({ code, incident }) => {
      const run = await CaseDriver.start(caught(''));
      const activation = run.activation('a');
      run.event({ type: 'fail', activation, message: 'down', ...(code ? { code } : {}) });
      expect(run.effects).toMatchObject([
        { type: 'service.cancel' },
        { type: 'incident.raise', code: incident, params: { message: 'down' } },
      ]);
      run.event({ type: 'fail', activation, message: 'still down' });
      run.event({ type: 'retry', activation });
      expect(run.did()).toEqual(['incident.clear a', 'service.request a']);
      run.event({ type: 'fail', activation, message: 'down' }).event({ type: 'complete', activation, variables: { done: 'by hand' } });
      expect(run.state.status).toBe('failed');
    },
  );
});
