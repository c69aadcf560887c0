import { CaseDriver, flows, process } from '../testing/case-driver';

const OR =
  process(`<startEvent id="s"/><inclusiveGateway id="f" default="f-d"/><userTask id="a"/><userTask id="b"/><userTask id="d"/><inclusiveGateway id="j"/><userTask id="z"/><endEvent id="e"/>
  ${flows('s>f', 'f>a: x > 1', 'f>b: x > 2', 'f>d', 'a>j', 'b>j', 'd>j', 'j>z', 'z>e')}`);

describe('inclusive gateway', () => {
  it.each([
    { x: 0, taken: ['d'] },
    { x: 2, taken: ['a'] },
    { x: 3, taken: ['a', 'b'] },
  ])('takes $taken for x = $x and joins what was taken', async ({ x, taken }) => {
    const run = await CaseDriver.start(OR, { variables: { x } });
    expect(run.at()).toEqual(taken);
    taken.forEach((node, index) => {
      run.complete(node);
      if (index < taken.length - 1) expect(run.at()).toContain('j');
    });
    expect(run.at()).toEqual(['z']);
  });

  it('rests with an incident when a condition has no answer, even if another holds', async () => {
    const run = await CaseDriver.start(
      process(`<startEvent id="s"/><inclusiveGateway id="f"/><userTask id="a"/><userTask id="b"/>${flows('s>f', 'f>a: true', 'f>b: x')}`),
      { variables: { x: 'maybe' } },
    );
    expect(run.at()).toEqual(['f']);
    expect(run.effects).toMatchObject([
      { type: 'incident.raise', node: 'f', code: 'expression-failed', params: { node: 'f', source: 'x' } },
    ]);
    run.event({ type: 'retry', activation: run.activation('f'), variables: { x: true } });
    expect(run.at()).toEqual(['a', 'b']);
  });

  it('goes on when a token that could have come ends elsewhere', async () => {
    const run = await CaseDriver.start(
      process(`<startEvent id="s"/><inclusiveGateway id="f"/><userTask id="a"/><userTask id="b"/><exclusiveGateway id="g" default="g-j"/><endEvent id="away"/><inclusiveGateway id="j"/><userTask id="z"/>
        ${flows('s>f', 'f>a: true', 'f>b: true', 'a>j', 'b>g', 'g>j', 'g>away: leave', 'j>z')}`),
      { variables: { leave: true } },
    );
    run.complete('a');
    expect(run.at()).toEqual(['b', 'j']);
    run.complete('b');
    expect(run.at()).toEqual(['z']);
  });

  it('does not wait for a token that can also reach a flow that holds one (13.4.3)', async () => {
    // b can go to either incoming flow of j; as soon as a's flow holds a token, b is no reason to wait.
    const run = await CaseDriver.start(
      process(`<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><exclusiveGateway id="m"/><exclusiveGateway id="g" default="g-j"/><inclusiveGateway id="j"/><userTask id="z"/>
        ${flows('s>f', 'f>a', 'f>b', 'a>m', 'm>j', 'b>g', 'g>j', 'g>m: false', 'j>z')}`),
    );
    run.complete('a');
    expect(run.at()).toEqual(['b', 'z']);
  });

  it('waits for a token that may come by a boundary event or a link', async () => {
    const run = await CaseDriver.start(
      process(`<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><boundaryEvent id="t" attachedToRef="b"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
        <intermediateThrowEvent id="l1"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="l2"><linkEventDefinition name="L"/></intermediateCatchEvent>
        <inclusiveGateway id="j"/><userTask id="z"/><endEvent id="e"/>
        ${flows('s>f', 'f>a', 'f>b', 'a>j', 'b>e', 't>l1', 'l2>j', 'j>z')}`),
    );
    run.complete('a');
    expect(run.at()).toEqual(['b', 'j']);
    run.trigger('t');
    expect(run.at()).toEqual(['z']);
  });

  it('waits for what is inside a sub-process', async () => {
    const run = await CaseDriver.start(
      process(`<startEvent id="s"/><inclusiveGateway id="f"/><userTask id="a"/><subProcess id="sub"><userTask id="in"/></subProcess><inclusiveGateway id="j"/><userTask id="z"/>
        ${flows('s>f', 'f>a: true', 'f>sub: true', 'a>j', 'sub>j', 'j>z')}`),
    );
    run.complete('a');
    expect(run.at()).toEqual(['in', 'j', 'sub']);
    run.complete('in');
    expect(run.at()).toEqual(['z']);
  });
});
