import { CaseDriver, flows, process } from '../testing/case-driver';

const CHOICE = process(
  `<startEvent id="s"/><exclusiveGateway id="g" name="金额"/><userTask id="a"/><userTask id="b"/>${flows('s>g', 'g>a: x > 1', 'g>b: x > 0')}`,
);

describe('exclusive gateway', () => {
  it.each([
    { x: 2, at: 'a' },
    { x: 1, at: 'b' },
  ])('takes the first flow that holds: x = $x goes to $at', async ({ x, at }) => {
    expect((await CaseDriver.start(CHOICE, { variables: { x } })).at()).toEqual([at]);
  });

  it('rests with an incident when nothing holds, until a retry', async () => {
    const run = await CaseDriver.start(CHOICE, { variables: { x: 0 } });
    expect(run.effects).toMatchObject([{ type: 'incident.raise', node: 'g', code: 'no-flow-holds', params: { node: 'g', name: '金额' } }]);
    expect(run.waiting()).toEqual([]);
    const activation = run.activation('g');
    expect(run.refused({ type: 'complete', activation })).toBe('not-waiting');
    run.event({ type: 'retry', activation });
    expect(run.did()).toEqual(['incident.clear g', 'incident.raise g']);
    run.event({ type: 'retry', activation: run.activation('g'), variables: { x: 5 } });
    expect(run.did()).toEqual(['incident.clear g', 'task.open a']);
  });

  it('lets no default flow hide a failing condition', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><exclusiveGateway id="g" default="g-b"/><userTask id="a"/><userTask id="b"/>${flows('s>g', 'g>a: x + 1', 'g>b')}`,
      ),
      { variables: { x: 'text' } },
    );
    expect(run.at()).toEqual(['g']);
    expect(run.effects).toMatchObject([{ code: 'expression-failed' }]);
  });

  it('lets every token through as a merge', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><parallelGateway id="f"/><exclusiveGateway id="m"/><userTask id="a"/>${flows('s>f', 'f>m', 'f>a', 'm>a')}`,
      ),
    );
    expect(run.at()).toEqual(['a', 'a']);
    run.complete('a').complete('a');
    expect(run.state.status).toBe('completed');
  });
});
