import { createDataSource, poolOf, PostgresEngineStore } from '@liuzhuan/storage';
import { AT, OFFICE, sampleInstance, startOf, stepOf } from '../integration/storage/sample-case';

/** What so many callers at once, each with a case of its own, brought about. */
export interface StepFigures {
  readonly stepsPerSecond: number;
  readonly perTransaction: number;
  /** Every case has exactly the revisions its caller was told of. */
  readonly isComplete: boolean;
}

const SECONDS = 2;

/** Steps of the store for two seconds, one after the other for each caller. */
export async function measureSteps(url: string, callers: number, preparedStatements: boolean): Promise<StepFigures> {
  const source = await createDataSource(url, { poolSize: 4, preparedStatements }).initialize();
  const pool = poolOf(source);
  const batches: number[] = [];
  const store = new PostgresEngineStore(pool, { clock: { now: () => AT }, batched: (commands) => batches.push(commands) });
  const cases = Array.from({ length: callers }, () => sampleInstance());
  await Promise.all(cases.map((one) => store.transact(startOf(one))));
  batches.splice(0);
  const from = performance.now();
  const told = await Promise.all(
    cases.map(async ({ id }) => {
      let steps = 0;
      for (; performance.now() - from < SECONDS * 1_000; steps += 1) await store.transact(stepOf({ kind: 'instance', organisation: OFFICE, instance: id }, () => ({}), () => 0));
      return steps;
    }),
  );
  const seconds = (performance.now() - from) / 1_000;
  const { rows } = await pool.query<{ id: string; revision: number }>('SELECT id, revision FROM process_instance WHERE organisation = $1', [OFFICE]);
  const revisions = new Map(rows.map(({ id, revision }) => [id, revision]));
  await source.destroy();
  const total = told.reduce((sum, steps) => sum + steps, 0);
  return {
    stepsPerSecond: Math.round(total / seconds),
    perTransaction: Math.round((10 * total) / batches.length) / 10,
    isComplete: cases.every(({ id }, index) => revisions.get(id) === 1 + (told[index] ?? 0)),
  };
}
