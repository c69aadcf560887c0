import { CaseDriver, flows, process } from '../testing/case-driver';

describe('flows of activities', () => {
  it('split without a gateway', async () => {
    const run = await CaseDriver.start(
      process(`<startEvent id="s"/><userTask id="a"/><userTask id="b"/><userTask id="c"/>${flows('s>a', 'a>b', 'a>c')}`),
    );
    run.complete('a');
    expect(run.at()).toEqual(['b', 'c']);
    run.complete('b').complete('c');
    expect(run.state).toMatchObject({ status: 'completed', end: { node: 'c' } });
  });

  it.each([
    { x: 1, at: ['b', 'u'] },
    { x: 0, at: ['u'] },
  ])('take conditional flows whose condition holds beside those without: x = $x', async ({ x, at }) => {
    const run = await CaseDriver.start(
      process(`<startEvent id="s"/><userTask id="a"/><userTask id="b"/><userTask id="u"/>${flows('s>a', 'a>b: x = 1', 'a>u')}`),
    );
    run.complete('a', { x });
    expect(run.at()).toEqual(at);
  });

  it('stand with an incident when no condition holds: the task is closed, a retry goes on', async () => {
    const run = await CaseDriver.start(process(`<startEvent id="s"/><userTask id="a"/><userTask id="b"/>${flows('s>a', 'a>b: x = 1')}`));
    run.complete('a', { x: 2 });
    expect(run.did()).toEqual(['task.close a completed', 'incident.raise a']);
    expect(run.refused({ type: 'complete', activation: run.activation('a') })).toBe('not-waiting');
    run.event({ type: 'retry', activation: run.activation('a'), variables: { x: 1 } });
    expect(run.did()).toEqual(['incident.clear a', 'task.open b']);
  });

  it('take the default flow when no condition holds', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><userTask id="a" default="a-c"/><userTask id="b"/><userTask id="c"/>${flows('s>a', 'a>b: x = 1', 'a>c')}`,
      ),
    );
    run.complete('a', { x: 2 });
    expect(run.at()).toEqual(['c']);
  });

  it('come back to the same activity', async () => {
    const run = await CaseDriver.start(
      process(`<startEvent id="s"/><userTask id="a" default="a-e"/><endEvent id="e"/>${flows('s>a', 'a>a: again', 'a>e')}`),
    );
    run.complete('a', { again: true });
    expect(run.did()).toEqual(['task.close a completed', 'task.open a']);
    run.complete('a', { again: false });
    expect(run.state.status).toBe('completed');
  });

  it('halt as an incident when a loop of scripts never rests, and go on after a retry', async () => {
    const run = await CaseDriver.start(
      process(`<startEvent id="s"/><scriptTask id="a" scriptFormat="feel" lz:result="n"><script>n + 1</script></scriptTask><exclusiveGateway id="g" default="g-a"/><endEvent id="e"/>
        ${flows('s>a', 'a>g', 'g>a', 'g>e: stop')}`),
      { variables: { n: 0, stop: false } },
    );
    expect(run.effects).toMatchObject([{ type: 'incident.raise', code: 'runaway', params: { moves: 10_001 } }]);
    run.event({ type: 'retry', activation: Object.values(run.state.tokens)[0]?.activation ?? '', variables: { stop: true } });
    expect(run.state.status).toBe('completed');
  });
});
