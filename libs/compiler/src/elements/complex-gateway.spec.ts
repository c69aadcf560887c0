import { CaseDriver, flows, process } from '../testing/case-driver';

const join = (condition: string, after = ['j>z']) =>
  process(
    `<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><userTask id="c"/><complexGateway id="j"><activationCondition xsi:type="tFormalExpression">${condition.replaceAll('<', '&lt;')}</activationCondition></complexGateway><userTask id="z"/><userTask id="late"/>${flows('s>f', 'f>a', 'f>b', 'f>c', 'a>j', 'b>j', 'c>j', ...after)}`,
  );

describe('complex gateway', () => {
  it('fires when its condition holds, and is ready again after the others have come', async () => {
    const run = await CaseDriver.start(join('activationCount >= 2'));
    run.complete('a');
    expect(run.waiting()).toEqual(['b', 'c']);
    run.complete('b');
    expect(run.waiting().toSorted()).toEqual(['c', 'z']);
    run.complete('z').complete('c');
    expect(run.state.status).toBe('completed');
  });

  it('sees the tokens of each flow by its id', async () => {
    const run = await CaseDriver.start(join('activationCount >= 1'));
    expect(run.complete('c').waiting()).toContain('z');
  });

  it('takes the conditional flows that hold when it is reset', async () => {
    const run = await CaseDriver.start(join('activationCount >= 1', ['j>z: waitingForStart', 'j>late: not(waitingForStart)']));
    run.complete('a');
    expect(run.waiting().toSorted()).toEqual(['b', 'c', 'z']);
    run.complete('b').complete('c');
    expect(run.waiting().toSorted()).toEqual(['late', 'z']);
  });

  it('stands with an incident when its condition has no value', async () => {
    const run = await CaseDriver.start(join('activationCount > limit'));
    run.complete('a');
    expect(Object.values(run.state.tokens).filter((token) => token.incident)).toHaveLength(1);
  });

  it('as a fork takes every flow that holds, else the default', async () => {
    const fork = process(
      `<startEvent id="s"/><complexGateway id="g" default="g-z"/><userTask id="a"/><userTask id="b"/><userTask id="z"/>${flows('s>g', 'g>a: x > 1', 'g>b: x > 2', 'g>z')}`,
    );
    for (const [x, at] of [
      [3, ['a', 'b']],
      [2, ['a']],
      [1, ['z']],
    ] as const)
      expect((await CaseDriver.start(fork, { variables: { x } })).at()).toEqual(at);
  });
});
