import { judgeMigration, type MigrationMapping, proposeMapping, reversedMapping } from '@liuzhuan/machine';
import * as fc from 'fast-check';
import { type BlockEdit, blockEdit, edited } from './testing/block-edits';
import { blocks, drawn } from './testing/blocks';
import { CaseDriver, programsOf } from './testing/case-driver';

const RUNS = Number(process.env['LZ_RUNS'] ?? 150);
const again = (id: string) => (id.endsWith('last') && id !== 'last' ? { [`again${id.slice(0, -4)}`]: false } : {});

/** Completes what waits, the oldest first, until the case has ended. */
function toTheEnd(run: CaseDriver): void {
  for (let left = 800; run.state.status === 'active' && left > 0; left -= 1) {
    const [id] = run.waiting();
    if (id === undefined) break;
    run.complete(id, again(id));
  }
}

/** What stands where, by name of the new version: nothing may be lost on the way there and back. */
const tasks = (run: CaseDriver) => Object.values(run.state.tokens).map(({ activation, scope }) => `${activation} ${scope}`).toSorted();

describe('random edits and random running cases', () => {
  it('leave a case that may move whole: it can be completed, and moved back first', async () => {
    const seen = { moved: 0, refused: 0, back: 0 };
    await fc.assert(
      fc.asyncProperty(
        blocks,
        fc.array(blockEdit, { minLength: 1, maxLength: 3 }),
        fc.array(fc.nat(), { minLength: 0, maxLength: 20, size: 'max' }),
        async (block, edits: readonly BlockEdit[], choices) => {
          const redrawn = edits.reduce((current, edit, index) => edited(current, edit, `x${index}`), block);
          const [before, after] = [await programsOf(drawn(block)), await programsOf(drawn(redrawn))];
          const [old, now] = [before[0], after[0]];
          if (!old || !now) throw new Error('Expected two programs');
          const renamed = proposeMapping(old, now).flatMap(({ from, to }) => (to !== undefined && to !== from ? [[from, to] as const] : []));
          const mapping: MigrationMapping = { from: 'p:1', to: 'p:2', nodes: Object.fromEntries(renamed) };
          const start = () => {
            const run = CaseDriver.of(before, { later: after });
            for (const choice of choices) {
              const open = run.waiting();
              const id = open[choice % open.length];
              if (id !== undefined) run.complete(id, again(id));
            }
            return run;
          };
          const run = start();
          if (run.state.status !== 'active') return;
          const findings = judgeMigration(run.state, mapping, run.environment).filter(({ severity }) => severity === 'error');
          if (findings.length > 0) {
            seen.refused += 1;
            expect(run.refused({ type: 'migrate', mapping })).toBe('migration-not-possible');
            return;
          }
          const standing = tasks(run);
          run.event({ type: 'migrate', mapping });
          seen.moved += 1;
          if (run.trace.every(({ kind }) => kind === 'scope.migrated')) {
            expect(tasks(run)).toEqual(standing);
            const returned = start().event({ type: 'migrate', mapping });
            const home = reversedMapping(mapping, run.environment.program(mapping.from));
            if (judgeMigration(returned.state, home, returned.environment).every(({ severity }) => severity !== 'error')) {
              returned.event({ type: 'migrate', mapping: home });
              toTheEnd(returned);
              expect(returned.state.status).toBe('completed');
              seen.back += 1;
            }
          }
          toTheEnd(run);
          expect(run.state).toMatchObject({ status: 'completed', tokens: {}, activations: {} });
        },
      ),
      { numRuns: RUNS },
    );
    expect(seen.moved).toBeGreaterThan(RUNS / 4);
    expect(seen.refused).toBeGreaterThan(0);
    expect(seen.back).toBeGreaterThan(RUNS / 8);
  }, 60_000 + RUNS * 500);
});
