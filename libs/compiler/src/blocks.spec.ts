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

  it('are where they were when what a return took away is done again', async () => {
    let redone = 0;
    await fc.assert(
      fc.asyncProperty(blocks, fc.array(fc.nat(), { minLength: 3, maxLength: 25, size: 'max' }), fc.nat(), fc.nat(), async (block, choices, from, to) => {
        const run = await CaseDriver.start(drawn(block));
        const complete = (id: string, index = 0) => run.complete(id, againOf(id, false), index);
        for (const choice of choices) {
          const open = run.waiting();
          const id = open[choice % open.length];
          if (id !== undefined) complete(id);
        }
        const open = run.waiting();
        const id = open[from % open.length];
        if (id === undefined) return;
        const targets = returnTargets(run.state, run.activation(id), run.environment).filter(({ scope, node }) => isTask(run, scope, node));
        const target = targets[to % targets.length];
        if (!target) return;
        const before = standing(run);
        run.returnTo(id, target.node);
        for (let left = 300; left > 0; left -= 1) {
          const missing = run.waiting().find((node) => isAhead(run, before, node));
          if (missing === undefined) break;
          complete(missing);
        }
        expect(standing(run)).toEqual(before);
        redone += 1;
      }),
      { numRuns: Number(process.env['LZ_RUNS'] ?? 100) },
    );
    expect(redone).toBeGreaterThan(10);
  }, 120_000);
});

interface Standing {
  /** Nodes of tokens, sorted; at a join with the flow by which they came: elsewhere it does not matter, and a return comes by none. */
  readonly tokens: readonly string[];
  /** How many members of each running activity are done. */
  readonly members: Readonly<Record<string, number>>;
}

/** Where a case stands, without the ids that tell one visit from another. */
function standing({ state }: CaseDriver): Standing {
  const members = Object.values(state.scopes).flatMap(({ key, members: counts }) => (counts ? [[key, counts.completed] as const] : []));
  return { tokens: Object.values(state.tokens).map(({ at, via = '' }) => `${at} by ${at.endsWith('j') ? via : ''}`).toSorted(), members: Object.fromEntries(members) };
}

/** Whether a waiting task has to be done again to come back to where the case stood. */
function isAhead(run: CaseDriver, before: Standing, node: string): boolean {
  const now = standing(run);
  const count = ({ tokens }: Standing) => tokens.filter((token) => token.startsWith(`${node} by `)).length;
  const done = ({ members }: Standing) => members[`${node}#members`] ?? 0;
  return count(now) > count(before) || done(now) < done(before);
}

const isTask = ({ state, environment }: CaseDriver, scope: string, node: string): boolean => {
  const { program = '', key = '' } = state.scopes[scope] ?? {};
  return environment.program(program).scopes[key]?.nodes[node]?.kind === 'userTask';
};
