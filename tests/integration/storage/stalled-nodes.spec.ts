import { createDataSource, poolOf, PostgresEngineStore } from '@liuzhuan/storage';
import type { UnitOfWork } from '@liuzhuan/engine';
import type { JobId } from '@liuzhuan/kernel';
import { DatabaseProxy } from '../../chaos/database-proxy';
import { AT, OFFICE, sampleChanges, sampleInstance, sampleJob, startOf } from './sample-case';
import { openStorage, type StorageHarness } from './storage-harness';

jest.setTimeout(90_000);

/** The database ends a step that stands still for so long (`IDLE_LIMIT_MS`), and a little more. */
const ENDED_WITHIN_MS = 30_000;

let storage: StorageHarness;
let wire: DatabaseProxy;
let node: { readonly store: PostgresEngineStore; close(): Promise<void> };
beforeAll(async () => {
  storage = await openStorage();
  const url = new URL(storage.url);
  wire = await DatabaseProxy.to(Number(url.port));
  url.port = String(wire.port);
  const source = await createDataSource(url.href, { poolSize: 3 }).initialize();
  node = { store: new PostgresEngineStore(poolOf(source), { clock: { now: () => AT } }), close: () => source.destroy() };
});
afterAll(async () => {
  await node.close();
  await wire.close();
  await storage.close();
});

/** A case with one job of the kind. */
async function caseWith(kind: 'service' | 'timer'): Promise<JobId> {
  const instance = sampleInstance();
  const job = sampleJob(instance.id, { kind });
  await storage.store.transact(startOf(instance, () => ({ jobsInserted: [job] })));
  return job.id;
}

/** Does the job; `decided` is called with the locks in hand. */
const doing = (job: JobId, key?: string, decided: () => void = () => undefined): UnitOfWork<string> => ({
  target: { kind: 'job', organisation: OFFICE, job },
  ...(key !== undefined && { repeatable: { actor: '*', key, request: 'done' } }),
  decide: ({ instance, job: row, historySeq, first }) => {
    if (first) return { kind: 'nothing', value: `first: ${String(first.answer)}` };
    if (!instance || !row) return { kind: 'nothing', value: 'gone' };
    decided();
    return { kind: 'write', changes: sampleChanges({ ...instance, revision: instance.revision + 1 }, historySeq + 1, { jobsDone: [row.id] }), value: 'done', answer: 'done' };
  },
});

describe('a node that hangs in the middle of a step', () => {
  it('is waited for by a repeat of what a worker says, at another node', async () => {
    const job = await caseWith('service');
    let hangs: Promise<void> | undefined;
    const first = node.store.transact(doing(job, 'k', () => (hangs ??= wire.stall(1_000))));
    while (!hangs) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await storage.store.transact(doing(job, 'k'))).toMatchObject({ value: 'first: done' });
    expect(await first).toMatchObject({ value: 'done' });
  });

  it('is passed over by the other job loops', async () => {
    const job = await caseWith('timer');
    let hangs: Promise<void> | undefined;
    const first = node.store.transact(doing(job, undefined, () => (hangs ??= wire.stall(500))));
    while (!hangs) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await storage.store.transact(doing(job))).toMatchObject({ value: 'gone' });
    expect(await first).toMatchObject({ value: 'done' });
  });

  it('does not keep its case from the others for ever, and is told what they have done', async () => {
    const job = await caseWith('service');
    let hangs: Promise<void> | undefined;
    const first = node.store.transact(doing(job, undefined, () => (hangs ??= wire.stall(ENDED_WITHIN_MS))));
    while (!hangs) await new Promise((resolve) => setTimeout(resolve, 5));
    const since = performance.now();
    expect(await storage.store.transact(doing(job))).toMatchObject({ value: 'done' });
    expect(performance.now() - since).toBeLessThan(ENDED_WITHIN_MS - 2_000);
    expect(await first).toMatchObject({ value: 'gone' });
  });
});
