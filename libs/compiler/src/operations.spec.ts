import type { Json } from '@liuzhuan/kernel';
import { CaseDriver, flows, process } from './testing/case-driver';

const line = process(`<startEvent id="s"/><userTask id="a"/><userTask id="b"/><userTask id="c"/>${flows('s>a', 'a>b', 'b>c')}`);
const split = process(
  `<startEvent id="s"/><userTask id="a"/><parallelGateway id="f"/><userTask id="b"/><userTask id="c"/><parallelGateway id="j"/><userTask id="d"/>${flows('s>a', 'a>f', 'f>b', 'f>c', 'b>j', 'c>j', 'j>d')}`,
);
const members = (sequential: boolean, condition = '') =>
  process(
    `<startEvent id="s"/><userTask id="m"><multiInstanceLoopCharacteristics isSequential="${sequential}" lz:collection="persons" lz:element="p" lz:output="p" lz:into="done">${condition}</multiInstanceLoopCharacteristics></userTask><userTask id="z"/>${flows('s>m', 'm>z')}`,
  );
const asked = (run: CaseDriver): Json[] =>
  Object.values(run.state.tokens)
    .filter(({ at, locals }) => at === 'm' && locals)
    .sort((x, y) => Number(x.id.slice(1)) - Number(y.id.slice(1)))
    .map(({ locals }) => locals?.['p'] ?? null);
const one = (run: CaseDriver, person: string): string =>
  Object.values(run.state.tokens).find(({ locals }) => locals?.['p'] === person)?.activation ?? 'none';
const done = (run: CaseDriver, person: string): CaseDriver => run.event({ type: 'complete', activation: one(run, person) });

describe('withdrawing one’s own completion', () => {
  it('takes it back while nobody acted on what followed', async () => {
    const run = await CaseDriver.start(line);
    const visit = run.activation('a');
    run.complete('a', { text: 'draft' }).event({ type: 'withdraw', activation: visit });
    expect(run.did()).toEqual(['task.close b withdrawn', 'task.open a']);
    expect(run.complete('a').complete('b').complete('c').state.status).toBe('completed');
  });

  it('takes back both branches, and an arrival at a join', async () => {
    const run = await CaseDriver.start(split);
    const visit = run.activation('a');
    run.complete('a').event({ type: 'withdraw', activation: visit });
    expect(run.at()).toEqual(['a']);
    run.complete('a');
    const arrival = run.activation('b');
    run.complete('b').event({ type: 'withdraw', activation: arrival });
    expect(run.at()).toEqual(['b', 'c']);
  });

  it('gives the other branch its place at the join back', async () => {
    const run = await CaseDriver.start(split);
    run.complete('a').complete('b');
    const visit = run.activation('c');
    run.complete('c').event({ type: 'withdraw', activation: visit });
    expect(run.at()).toEqual(['c', 'j']);
    expect(run.complete('c').at()).toEqual(['d']);
  });

  it('is refused once somebody has acted, or while it is not completed', async () => {
    const run = await CaseDriver.start(split);
    const visit = run.activation('a');
    expect(run.refused({ type: 'withdraw', activation: visit })).toBe('withdraw-not-possible');
    run.complete('a').complete('b');
    expect(run.refused({ type: 'withdraw', activation: visit })).toBe('withdraw-not-possible');
    expect(run.refused({ type: 'withdraw', activation: 'a99' })).toBe('activation-unknown');
  });

  it('is refused once somebody has acted inside what followed', async () => {
    const run = await CaseDriver.start(
      process(
        `<startEvent id="s"/><userTask id="a"/><subProcess id="x"><userTask id="i"/><userTask id="k"/>${flows('i>k')}</subProcess>${flows('s>a', 'a>x')}`,
      ),
    );
    const visit = run.activation('a');
    run.complete('a').complete('i');
    expect(run.refused({ type: 'withdraw', activation: visit })).toBe('withdraw-not-possible');
  });
});

describe('jump', () => {
  it('gives up one visit and goes on elsewhere, and a return finds back', async () => {
    const run = await CaseDriver.start(line);
    run.event({ type: 'jump', activation: run.activation('a'), to: 'c', variables: { x: 1 } });
    expect([run.did(), run.variables()]).toEqual([['task.close a withdrawn', 'task.open c'], { x: 1 }]);
    expect(run.returnTo('c', 'a').at()).toEqual(['a']);
  });

  it('moves nothing else', async () => {
    const run = await CaseDriver.start(split);
    run.complete('a').event({ type: 'jump', activation: run.activation('b'), to: 'd' });
    expect(run.at()).toEqual(['c', 'd']);
  });

  it.each(['s', 'j', 'nowhere'])('is refused to %s', async (to) => {
    const run = await CaseDriver.start(split);
    expect(run.refused({ type: 'jump', activation: run.activation('a'), to })).toBe('jump-not-possible');
  });
});

describe('adding and removing members', () => {
  const start = (sequential: boolean, persons = ['A', 'B'], condition = '') =>
    CaseDriver.start(members(sequential, condition), { variables: { persons } });
  const add = (run: CaseDriver, person: string, position: 'before' | 'after' | 'parallel', ...items: string[]) =>
    run.event({ type: 'addMember', activation: one(run, person), items, position });

  it('beside the others', async () => {
    const run = await start(false);
    add(run, 'A', 'parallel', 'C', 'D');
    expect(asked(run)).toEqual(['A', 'B', 'C', 'D']);
    ['B', 'D', 'A', 'C'].forEach((person) => done(run, person));
    expect([run.at(), run.variables()]).toEqual([['z'], { persons: ['A', 'B'], done: ['A', 'B', 'C', 'D'] }]);
  });

  it('after one of them', async () => {
    const run = await start(false);
    add(run, 'A', 'after', 'C');
    expect(asked(run)).toEqual(['A', 'B']);
    done(run, 'B');
    expect(asked(done(run, 'A'))).toEqual(['C']);
    expect(done(run, 'C').at()).toEqual(['z']);
  });

  it('before one of them, who is asked again afterwards', async () => {
    const run = await start(false);
    add(run, 'A', 'before', 'C');
    expect(asked(run)).toEqual(['B', 'C']);
    expect(asked(done(run, 'C'))).toEqual(['B', 'A']);
    expect(done(done(run, 'A'), 'B').at()).toEqual(['z']);
  });

  it.each<['before' | 'after' | 'parallel', string[]]>([
    ['before', ['C', 'A', 'B']],
    ['after', ['A', 'C', 'B']],
    ['parallel', ['A', 'B', 'C']],
  ])('in a sequence: %s', async (position, order) => {
    const run = await start(true);
    add(run, 'A', position, 'C');
    for (const person of order) {
      expect(asked(run)).toEqual([person]);
      done(run, person);
    }
    expect(run.at()).toEqual(['z']);
  });

  it('counts them in the completion condition', async () => {
    const half =
      '<completionCondition xsi:type="tFormalExpression">numberOfCompletedInstances * 2 > numberOfInstances</completionCondition>';
    const run = await start(false, ['A', 'B', 'C'], half);
    add(run, 'A', 'parallel', 'D');
    done(done(run, 'A'), 'B');
    expect(asked(run)).toEqual(['C', 'D']);
    expect(done(run, 'C').at()).toEqual(['z']);
  });

  it('takes one away', async () => {
    const run = await start(false);
    run.event({ type: 'removeMember', activation: one(run, 'A') });
    expect(run.did()).toEqual(['task.close m withdrawn']);
    expect(run.refused({ type: 'removeMember', activation: one(run, 'B') })).toBe('last-member');
    expect(done(run, 'B').variables()).toEqual({ persons: ['A', 'B'], done: ['B'] });
  });

  it('is done when the last one still asked is taken away', async () => {
    const run = done(await start(false), 'A');
    expect(run.event({ type: 'removeMember', activation: one(run, 'B') }).at()).toEqual(['z']);
  });

  it('goes to the next of a sequence when one is taken away', async () => {
    const run = await start(true);
    expect(asked(run.event({ type: 'removeMember', activation: one(run, 'A') }))).toEqual(['B']);
  });

  it('is refused where there are no members', async () => {
    const run = await CaseDriver.start(line);
    const activation = run.activation('a');
    expect(run.refused({ type: 'addMember', activation, items: ['C'], position: 'after' })).toBe('not-a-member');
    expect(run.refused({ type: 'removeMember', activation })).toBe('not-a-member');
  });
});

describe('suspension', () => {
  it('keeps everything and refuses everything until it ends', async () => {
    const run = await CaseDriver.start(line);
    run.event({ type: 'suspend' });
    expect([run.state.status, run.waiting(), run.did()]).toEqual(['suspended', ['a'], []]);
    expect(run.refused({ type: 'complete', activation: run.activation('a') })).toBe('case-suspended');
    expect(run.refused({ type: 'suspend' })).toBe('case-suspended');
    run.event({ type: 'resume' });
    expect(run.refused({ type: 'resume' })).toBe('case-not-suspended');
    expect(run.complete('a').at()).toEqual(['b']);
  });

  it('can be ended by cancelling', async () => {
    const run = await CaseDriver.start(line);
    run.event({ type: 'suspend' }).event({ type: 'cancel' });
    expect([run.state.status, run.waiting()]).toEqual(['cancelled', []]);
  });
});
