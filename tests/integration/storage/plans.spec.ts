import { randomUUID } from 'node:crypto';
import { BEGIN, HOT_STATEMENTS } from '@liuzhuan/storage';
import { asId, type IncidentId } from '@liuzhuan/kernel';
import { explainGeneric } from './plan-reader';
import { AT, OFFICE, sampleInstance, sampleJob, sampleTask, startOf } from './sample-case';
import { openStorage, type StorageHarness } from './storage-harness';

let storage: StorageHarness;
beforeAll(async () => {
  storage = await openStorage();
});
afterAll(() => storage.close());

/** Tables a plan reads from end to end. */
async function tablesScanned(text: string): Promise<string[]> {
  const client = await storage.pool.connect();
  await client.query(BEGIN);
  const { rows } = await explainGeneric<{ 'QUERY PLAN': string }>(client, text, 'FORMAT TEXT');
  await client.query('ROLLBACK');
  client.release();
  return rows.flatMap((row) => /Seq Scan on (\w+)/.exec(row['QUERY PLAN'])?.[1] ?? []);
}

/**
 * Connections keep the plan they make early, on tables that are small and without statistics: it has to be the right one for large tables already.
 */
describe.each(HOT_STATEMENTS.map((statement) => [statement.name, statement.text] as const))('the plan of %s', (_, text) => {
  it('goes by indexes on empty tables', async () => {
    expect(await tablesScanned(text)).toEqual([]);
  });
});

describe('the plans', () => {
  it('still go by indexes on filled tables with statistics', async () => {
    const starts = Array.from({ length: 300 }, (_, index) =>
      startOf(sampleInstance(), (one) => ({
        tasksInserted: [sampleTask(one.id, { status: index % 3 ? 'completed' : 'open' })],
        incidentsInserted: [{ id: asId<IncidentId>(randomUUID()), organisation: OFFICE, instance: one.id, activation: 'a1', node: 'N', code: 'nobody', params: {}, raisedAt: AT, resolvedAt: null }],
        jobsInserted: [sampleJob(one.id, { dueAt: AT }), sampleJob(one.id, { kind: 'service', topic: 'print' })],
      })),
    );
    for (const start of starts) await storage.store.transact(start);
    await storage.rows('ANALYZE process_instance, task, job, incident, case_participant');
    for (const { name, text } of HOT_STATEMENTS) expect([name, await tablesScanned(text)]).toEqual([name, []]);
  });
});
