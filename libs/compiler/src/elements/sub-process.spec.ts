import { CaseDriver, flows, process } from '../testing/case-driver';

const SUB = process(
  `<startEvent id="s"/><subProcess id="sub"><startEvent id="is"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><endEvent id="ie"/>${flows('is>f', 'f>a', 'f>b', 'a>ie', 'b>ie')}</subProcess>
  <boundaryEvent id="t" attachedToRef="sub"><timerEventDefinition><timeDuration>3 working days</timeDuration></timerEventDefinition></boundaryEvent>
  <userTask id="z"/><userTask id="late"/>${flows('s>sub', 'sub>z', 't>late')}`,
);

describe('embedded sub-process', () => {
  it('is done when no token is left in it', async () => {
    const run = await CaseDriver.start(SUB);
    expect(run.waiting()).toEqual(['timer:t', 'a', 'b']);
    run.complete('a', { seen: 1 });
    expect(run.variables()).toEqual({ seen: 1 });
    run.complete('b');
    expect(run.did()).toEqual(['task.close b completed', 'timer.stop t', 'task.open z']);
    expect(Object.keys(run.state.scopes)).toEqual(['s1']);
  });

  it('ends with everything in it when its boundary event interrupts', async () => {
    const run = await CaseDriver.start(SUB);
    run.trigger('t');
    expect(run.did()).toEqual(['task.close a interrupted', 'task.close b interrupted', 'timer.stop t', 'task.open late']);
    expect(run.at()).toEqual(['late']);
  });

  it('begins at all nodes without incoming flow when it has no start event', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><subProcess id="sub"><userTask id="a"/><userTask id="b"/></subProcess><endEvent id="e"/>${flows('s>sub', 'sub>e')}`,
      ),
    );
    expect(run.at()).toEqual(['a', 'b', 'sub']);
    run.complete('a').complete('b');
    expect(run.state.status).toBe('completed');
  });

  it('keeps a variable that was set on itself', async () => {
    const run = await CaseDriver.start(SUB);
    run.event({ type: 'setVariables', scope: 's2', variables: { own: 1 } });
    run.complete('a', { own: 2, outer: 3 });
    expect(run.variables()).toEqual({ outer: 3 });
    expect(run.state.scopes['s2']?.variables).toEqual({ own: 2 });
  });
});

describe('terminate end event', () => {
  const terminating = (inside: string) =>
    process(`<startEvent id="s"/><parallelGateway id="f"/><userTask id="o"/>${inside}${flows('s>f', 'f>o', 'f>x')}`);

  it('ends its own scope only', async () => {
    const run = await CaseDriver.start(
      terminating(
        `<subProcess id="x"><parallelGateway id="g"/><userTask id="a"/><userTask id="b"/><endEvent id="stop"><terminateEventDefinition/></endEvent>${flows('g>a', 'g>b', 'a>stop')}</subProcess><userTask id="z"/>${flows('x>z')}`,
      ),
    );
    run.complete('a');
    expect(run.did()).toEqual(['task.close a completed', 'task.close b cancelled', 'task.open z']);
    expect(run.at()).toEqual(['o', 'z']);
  });

  it('ends the whole case when it stands in the process', async () => {
    const run = await CaseDriver.start(
      terminating(`<userTask id="x"/><endEvent id="stop"><terminateEventDefinition/></endEvent>${flows('x>stop')}`),
    );
    run.complete('x');
    expect(run.did()).toEqual(['task.close x completed', 'task.close o cancelled', 'case.ended completed']);
    expect(run.state).toMatchObject({ status: 'completed', end: { node: 'stop' }, tokens: {} });
  });
});
