import { previewReturn, returnTargets } from '@liuzhuan/machine';
import { CaseDriver, flows, process } from './testing/case-driver';

/** draft → fork(a → a2, b) → join → c → end */
const SPLIT =
  process(`<startEvent id="s"/><userTask id="draft" name="拟稿"/><parallelGateway id="f"/><userTask id="a"/><userTask id="a2"><extensionElements><lz:return to="draft a"/></extensionElements></userTask><userTask id="b"/><parallelGateway id="j"/><userTask id="c"/><endEvent id="e"/>
  ${flows('s>draft', 'draft>f', 'f>a', 'f>b', 'a>a2', 'a2>j', 'b>j', 'j>c', 'c>e')}`);

describe('return', () => {
  it('out of one branch to before the split withdraws the other branch, too', async () => {
    const run = await CaseDriver.start(SPLIT);
    run.complete('draft').complete('a').returnTo('a2', 'draft');
    expect(run.did()).toEqual(['task.close a2 withdrawn', 'task.close b withdrawn', 'task.open draft']);
    expect(run.at()).toEqual(['draft']);
    run.complete('draft').complete('a').complete('a2').complete('b').complete('c');
    expect(run.state.status).toBe('completed');
  });

  it('withdraws arrivals that wait at a join', async () => {
    const run = await CaseDriver.start(SPLIT);
    run.complete('draft').complete('b').complete('a').returnTo('a2', 'draft');
    expect(run.at()).toEqual(['draft']);
  });

  it('within a branch leaves the other branch alone', async () => {
    const run = await CaseDriver.start(SPLIT);
    run.complete('draft').complete('a');
    const b = run.activation('b');
    run.returnTo('a2', 'a');
    expect(run.did()).toEqual(['task.close a2 withdrawn', 'task.open a']);
    expect(run.activation('b')).toBe(b);
    expect(run.at()).toEqual(['a', 'b']);
  });

  it('after a join back into one branch lets the other arrival wait again', async () => {
    const run = await CaseDriver.start(SPLIT);
    run.complete('draft').complete('b');
    const [arrival] = Object.values(run.state.tokens).filter((token) => token.at === 'j');
    run.complete('a').complete('a2');
    expect(run.at()).toEqual(['c']);
    run.returnTo('c', 'a');
    expect(run.at()).toEqual(['a', 'j']);
    const [again] = Object.values(run.state.tokens).filter((token) => token.at === 'j');
    expect({ ...again, id: '' }).toEqual({ ...arrival, id: '' });
    run.complete('a').complete('a2');
    expect(run.at()).toEqual(['c']);
    run.returnTo('c', 'b');
    expect(run.at()).toEqual(['b', 'j']);
    run.complete('b').complete('c');
    expect(run.state.status).toBe('completed');
  });

  it('twice in a row', async () => {
    const run = await CaseDriver.start(SPLIT);
    run.complete('draft').complete('a').complete('a2').complete('b').returnTo('c', 'a2').returnTo('a2', 'draft');
    expect(run.at()).toEqual(['draft']);
    run.complete('draft').complete('a').returnTo('a2', 'a').complete('a').returnTo('a2', 'a');
    expect(run.at()).toEqual(['a', 'b']);
  });

  it('out of a multi-instance with votes cast starts it anew later', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><userTask id="draft"/><userTask id="vote"><multiInstanceLoopCharacteristics lz:collection="[1, 2, 3]" lz:output="v" lz:into="votes"/></userTask><userTask id="c"/>${flows('s>draft', 'draft>vote', 'vote>c')}`,
      ),
    );
    run.complete('draft').complete('vote', { v: 'yes' }).returnTo('vote', 'draft');
    expect(run.did()).toEqual(['task.close vote withdrawn', 'task.close vote withdrawn', 'task.open draft']);
    expect(Object.keys(run.state.scopes)).toEqual(['s1']);
    run.complete('draft');
    expect(run.waiting()).toEqual(['vote', 'vote', 'vote']);
    for (const v of ['a', 'b', 'c']) run.complete('vote', { v });
    expect(run.variables()['votes']).toEqual(['a', 'b', 'c']);
    run.returnTo('c', 'vote');
    expect(run.waiting()).toEqual(['vote', 'vote', 'vote']);
  });

  it('out of nested sub-processes, and within them', async () => {
    const inner = `<subProcess id="in"><userTask id="x"/><userTask id="y"/>${flows('x>y')}</subProcess>`;
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><userTask id="draft"/><parallelGateway id="f"/><userTask id="b"/><subProcess id="out"><userTask id="w"/>${inner}${flows('w>in')}</subProcess>${flows('s>draft', 'draft>f', 'f>out', 'f>b')}`,
      ),
    );
    run.complete('draft').complete('w').complete('x').returnTo('y', 'x');
    expect(run.at()).toEqual(['b', 'in', 'out', 'x']);
    run.returnTo('x', 'w');
    expect(run.at()).toEqual(['b', 'out', 'w']);
    run.complete('w').complete('x').returnTo('y', 'in');
    expect(run.at()).toEqual(['b', 'in', 'out', 'x']);
    run.returnTo('x', 'draft');
    expect(run.did()).toEqual(['task.close x withdrawn', 'task.close b withdrawn', 'task.open draft']);
    expect(Object.keys(run.state.scopes)).toEqual(['s1']);
  });

  it('takes what a boundary event of the target had started', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><userTask id="a"/><boundaryEvent id="t" attachedToRef="a" cancelActivity="false"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent><userTask id="hurry"/><userTask id="z"/>${flows('s>a', 't>hurry', 'a>z')}`,
      ),
    );
    run.trigger('t').complete('a').returnTo('z', 'a');
    expect(run.did()).toEqual(['task.close z withdrawn', 'task.close hurry withdrawn', 'task.open a', 'timer.start t']);
  });

  it('stays possible through loops, along the path that is still standing', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><userTask id="draft"/><userTask id="review"/><exclusiveGateway id="g" default="g-sign"/><userTask id="sign"/>${flows('s>draft', 'draft>review', 'review>g', 'g>draft: again', 'g>sign')}`,
      ),
    );
    run.complete('draft').complete('review', { again: true });
    expect(run.refused({ type: 'return', activation: run.activation('draft'), to: 'review' })).toBe('return-not-possible');
    run.complete('draft').complete('review', { again: false }).returnTo('sign', 'review').returnTo('review', 'draft');
    expect(run.at()).toEqual(['draft']);
    expect(Object.keys(run.state.activations)).toHaveLength(1);
  });

  it('says beforehand where it may go and what it would take', async () => {
    const run = await CaseDriver.start(SPLIT);
    run.complete('draft').complete('b').complete('a');
    const at = run.activation('a2');
    expect(returnTargets(run.state, at, run.environment).map(({ node, name, permitted }) => ({ node, name, permitted }))).toEqual([
      { node: 'a', name: 'a', permitted: true },
      { node: 'draft', name: '拟稿', permitted: true },
    ]);
    expect(previewReturn(run.state, at, 'draft', run.environment)?.withdrawn.map(({ node }) => node)).toEqual(['a2', 'j']);
    expect(previewReturn(run.state, at, 'b', run.environment)).toBeUndefined();
    run.complete('a2');
    const preview = previewReturn(run.state, run.activation('c'), 'a', run.environment);
    expect(preview?.restored.map(({ node }) => node)).toEqual(['j']);
    expect(preview?.to.permitted).toBe(false);
  });

  it('fires a join that a restored arrival completes', async () => {
    // Two arrivals on a-j: the second is surplus while b has come once. Going back to the first a leaves the second with b's arrival.
    const run = await CaseDriver.start(
      process(`<startEvent id="s"/><parallelGateway id="f"/><userTask id="p1"/><userTask id="q"/><exclusiveGateway id="m"/><userTask id="a"/><userTask id="b"/><parallelGateway id="j"/><userTask id="z"/>
        ${flows('s>f', 'f>p1', 'f>q', 'f>b', 'p1>m', 'q>m', 'm>a', 'a>j', 'b>j', 'j>z')}`),
    );
    run.complete('p1').complete('q').complete('a').complete('a').complete('b');
    expect(run.at()).toEqual(['j', 'z']);
    run.returnTo('z', 'p1');
    expect(run.at()).toEqual(['p1', 'z']);
  });
});

describe('a return around an activity that begins with several tokens', () => {
  const xml = process(
    `<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><userTask id="both" startQuantity="2"/><userTask id="z"/>${flows('s>f', 'f>a', 'f>b', 'a>both', 'b>both', 'both>z')}`,
  );

  it.each(['a', 'b'])('lets the other token wait again when it goes back to %s', async (branch) => {
    const run = (await CaseDriver.start(xml)).complete('a').complete('b').returnTo('both', branch);
    expect(run.waiting()).toEqual([branch]);
    expect(run.complete(branch).complete('both').complete('z').state.status).toBe('completed');
  });

  it('begins it at once when it goes back to the activity itself', async () => {
    const run = (await CaseDriver.start(xml)).complete('a').complete('b').complete('both').returnTo('z', 'both');
    expect(run.waiting()).toEqual(['both']);
    expect(run.complete('both').complete('z').state.status).toBe('completed');
  });
});
