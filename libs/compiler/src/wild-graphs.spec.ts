import * as fc from 'fast-check';
import { CaseDriver, flows, process as drawn } from './testing/case-driver';
import { WILD_FINDINGS } from './testing/wild-findings';
import { wildNode } from './testing/wild-graph';
import { playWild, wildAction, wildPrograms } from './testing/wild-play';

/** Cases to play: some in every run, 10,000 in a nightly one. */
const RUNS = Number(process.env['LZ_RUNS'] ?? 100);

describe('wild graphs', () => {
  it(
    'keep the books of the machine whatever happens: invariants, waits, accounts of tokens, replay and pieces agree',
    async () => {
      let steps = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(wildNode, { minLength: 3, maxLength: 9, size: 'max' }),
          fc.array(wildAction, { minLength: 10, maxLength: 40, size: 'max' }),
          async (nodes, actions) => {
            const programs = await wildPrograms(nodes);
            fc.pre(programs !== undefined);
            steps += playWild(programs ?? [], actions);
          },
        ),
        { numRuns: RUNS },
      );
      expect(steps).toBeGreaterThan(300);
    },
    60_000 + RUNS * 1_000,
  );

  it.each(WILD_FINDINGS.map((finding) => [finding.found, finding] as const))('found once: %s', async (_found, { nodes, actions }) => {
    const programs = await wildPrograms(nodes);
    expect(playWild(programs ?? [], actions)).toBeGreaterThan(1);
  });
});

describe('a flow back to where the token stands', () => {
  const timer = '<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>';

  it('from an interrupting boundary event begins the activity anew', async () => {
    const run = await CaseDriver.start(
      drawn(`<startEvent id="s"/><userTask id="a"/><boundaryEvent id="t" attachedToRef="a">${timer}</boundaryEvent>${flows('s>a', 't>a')}`),
    );
    const before = run.activation('a');
    run.trigger('t');
    expect(run.did()).toEqual(['task.close a interrupted', 'timer.stop t', 'task.open a', 'timer.start t']);
    expect(run.activation('a')).not.toBe(before);
  });

  it('from an event behind an event-based gateway waits for all its events anew', async () => {
    const run = await CaseDriver.start(
      drawn(
        `<startEvent id="s"/><eventBasedGateway id="g"/><intermediateCatchEvent id="c">${timer}</intermediateCatchEvent><receiveTask id="r" messageRef="m"/>${flows('s>g', 'g>c', 'g>r', 'c>g')}`,
        '<message id="m" name="M"/>',
      ),
    );
    run.trigger('c');
    expect(run.did()).toEqual(['timer.stop c', 'subscription.close r', 'timer.start c', 'subscription.open r']);
  });
});

describe('a token that was stuck on its way', () => {
  it('leaves the gateway when it goes on after a retry', async () => {
    const run = await CaseDriver.start(drawn(`<startEvent id="s"/><exclusiveGateway id="g"/><userTask id="a"/>${flows('s>g', 'g>a: x > 1')}`), {
      variables: { x: 1 },
    });
    run.event({ type: 'retry', activation: run.activation('g'), variables: { x: 2 } });
    expect(run.trace.flatMap((entry) => ('activation' in entry ? [`${entry.kind} ${entry.node}`] : []))).toEqual(['left g', 'entered a']);
  });

  it('refuses members where no node is', async () => {
    const run = await CaseDriver.start(drawn(`<startEvent id="s"/><exclusiveGateway id="g"/><userTask id="a"/>${flows('s>g', 'g>a: x > 1')}`), {
      variables: { x: 1 },
    });
    const activation = run.activation('g');
    expect(run.refused({ type: 'addMember', activation, items: ['B'], position: 'after', asker: 'A' })).toBe('not-a-member');
  });
});
