import { CaseDriver, flows, process } from '../testing/case-driver';

const FORK =
  process(`<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><userTask id="c"/><parallelGateway id="j"/><userTask id="z"/><endEvent id="e"/>
  ${flows('s>f', 'f>a', 'f>b', 'f>c', 'a>j', 'b>j', 'c>j', 'j>z', 'z>e')}`);

describe('parallel gateway', () => {
  it('forks to every flow and joins when each flow holds a token', async () => {
    const run = await CaseDriver.start(FORK);
    expect(run.waiting()).toEqual(['a', 'b', 'c']);
    run.complete('b').complete('a');
    expect(run.at()).toEqual(['c', 'j', 'j']);
    run.complete('c');
    expect(run.at()).toEqual(['z']);
    run.complete('z');
    expect(run.state.status).toBe('completed');
  });

  it('counts flows, not tokens: a surplus token stays', async () => {
    // a is entered twice, once from f and once by the back flow of b; both tokens arrive on a-j.
    const run = await CaseDriver.start(
      process(`<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><userTask id="c"/><parallelGateway id="j"/><userTask id="z"/>
        ${flows('s>f', 'f>a', 'f>b', 'f>c', 'b>a', 'a>j', 'c>j', 'j>z')}`),
    );
    run.complete('b');
    expect(run.at()).toEqual(['a', 'a', 'c']);
    run.complete('a').complete('a');
    expect(run.at()).toEqual(['c', 'j', 'j']);
    run.complete('c');
    expect(run.at()).toEqual(['j', 'z']);
    run.complete('z');
    expect(run.state.status).toBe('active');
  });

  it('joins and forks at once', async () => {
    const run = await CaseDriver.start(
      process(`<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><parallelGateway id="m"/><userTask id="x"/><userTask id="y"/>
        ${flows('s>f', 'f>a', 'f>b', 'a>m', 'b>m', 'm>x', 'm>y')}`),
    );
    run.complete('a').complete('b');
    expect(run.at()).toEqual(['x', 'y']);
  });

  it('turns in loops through its join', async () => {
    const run = await CaseDriver.start(
      process(`<startEvent id="s"/><exclusiveGateway id="m"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><parallelGateway id="j"/><exclusiveGateway id="g" default="g-e"/><endEvent id="e"/>
        ${flows('s>m', 'm>f', 'f>a', 'f>b', 'a>j', 'b>j', 'j>g', 'g>m: again', 'g>e')}`),
    );
    for (let round = 0; round < 20; round += 1) run.complete('a').complete('b', { again: true });
    expect(run.at()).toEqual(['a', 'b']);
    expect(Object.keys(run.state.activations)).toHaveLength(2);
    run.complete('b').complete('a', { again: false });
    expect(run.state.status).toBe('completed');
  });
});
