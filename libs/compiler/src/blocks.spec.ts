import { returnTargets } from '@liuzhuan/machine';
import * as fc from 'fast-check';
import { BlockOracle } from './testing/block-oracle';
import { blocks, drawn } from './testing/blocks';
import { CaseDriver } from './testing/case-driver';

/** One thing an officer does: which of the waiting tasks, and whether she completes it or sends it back, and where to. */
const action = fc.record({ task: fc.nat(), back: fc.boolean(), to: fc.nat(), again: fc.boolean() });

/** Loops whose last task this is. */
const againOf = (id: string, again: boolean) => (id.endsWith('last') && id !== 'last' ? { [`again${id.slice(0, -4)}`]: again } : {});

describe('random block-structured processes', () => {
  it('wait for exactly the tasks their structure says, whatever is completed and sent back', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, fc.array(action, { minLength: 5, maxLength: 40, size: 'max' }), async (block, actions) => {
        const oracle = new BlockOracle(block);
        const run = await CaseDriver.start(drawn(block));
        const waiting = () => run.waiting().toSorted();
        const complete = (id: string, index: number, again: boolean) => {
          oracle.complete(id, again);
          run.complete(id, againOf(id, again), index);
        };
        expect(waiting()).toEqual(oracle.waiting());
        for (const { task, back, to, again } of actions) {
          const open = oracle.waiting();
          const id = open[task % open.length];
          if (id === undefined) break;
          const index = task % open.filter((other) => other === id).length;
          const targets = oracle.returnTargets(id);
          const target = targets[to % targets.length];
          const isTask = (node: string) => node === id || oracle.root.all.some((place) => place.block.id === node && place.isWork);
          const offered = returnTargets(run.state, run.activation(id, index), run.environment);
          expect(
            offered
              .map(({ node }) => node)
              .filter(isTask)
              .toSorted(),
          ).toEqual(targets);
          if (back && target !== undefined) {
            oracle.returnTo(target);
            run.returnTo(id, target, index);
          } else complete(id, index, again);
          expect(waiting()).toEqual(oracle.waiting());
        }
        for (let left = 500; !oracle.isDone && left > 0; left -= 1) complete(oracle.waiting()[0] as string, 0, false);
        expect(run.state).toMatchObject({ status: 'completed', tokens: {}, activations: {} });
        expect(Object.keys(run.state.scopes)).toEqual(['s1']);
      }),
      { numRuns: Number(process.env['LZ_RUNS'] ?? 100) },
    );
  }, 120_000);
});
