import { JobQueue } from '@liuzhuan/storage';
import { asId } from '@liuzhuan/kernel';
import { AT, later, OFFICE, sampleInstance, sampleJob, startOf } from './sample-case';
import { openStorage, type StorageHarness } from './storage-harness';

let storage: StorageHarness;
let queue: JobQueue;
beforeEach(async () => {
  storage = await openStorage();
  queue = new JobQueue(storage.pool);
});
afterEach(() => storage.close());

async function enqueue(...jobs: Partial<ReturnType<typeof sampleJob>>[]): Promise<string[]> {
  const instance = sampleInstance();
  const rows = jobs.map((fields) => sampleJob(instance.id, fields));
  await storage.store.transact(startOf(instance, () => ({ jobsInserted: rows })));
  return rows.map((row) => row.id);
}

describe('our own jobs', () => {
  it('are listed when due, oldest first, in the order of writing, without those in hand', async () => {
    const [late, early, same, future] = await enqueue({ dueAt: later(-1) }, { dueAt: later(-5) }, { dueAt: later(-1) }, { dueAt: later(1) });
    await enqueue({ dueAt: later(-9), kind: 'service', topic: 'print' });
    expect((await queue.dueJobs(10, AT)).map((job) => job.id)).toEqual([early, late, same]);
    expect((await queue.dueJobs(1, AT, [early ?? ''])).map((job) => job.id)).toEqual([late]);
    expect(await queue.nextDueAt()).toBe(later(-5));
    expect((await queue.dueJobs(10, later(1))).at(-1)).toEqual({ id: future, organisation: OFFICE, kind: 'timer', dueAt: later(1), attempts: 0, trace: null });
  });

  it('say nothing of a next one when none waits', async () => {
    expect(await queue.nextDueAt()).toBeNull();
  });

  it('make room for others when they were put off', async () => {
    const [broken = '', sound] = await enqueue({ dueAt: later(-5) }, { dueAt: later(-1) });
    await queue.postpone(OFFICE, asId(broken), later(60), { code: 'x', message: { zh: '坏', en: 'bad' }, cure: { zh: '修', en: 'mend' } });
    expect((await queue.dueJobs(10, AT)).map((job) => job.id)).toEqual([sound]);
    expect(await queue.read(OFFICE, asId(broken))).toMatchObject({ attempts: 1, dueAt: later(60) });
  });
});

it.each<[string, Partial<ReturnType<typeof sampleJob>>, object]>([
  ['a timer keeps when it fell due', { kind: 'timer', payload: { text: '3 working days' } }, { text: '3 working days', fellDue: later(-5) }],
  ['a reminder keeps when it fell due', { kind: 'reminder', payload: { task: 't' } }, { task: 't', fellDue: later(-5) }],
  ['a message has no limit', { kind: 'delivery', payload: { name: 'm' } }, { name: 'm' }],
])('however often it is put off, %s', async (_, fields, payload) => {
  const [job = ''] = await enqueue({ dueAt: later(-5), ...fields });
  for (const seconds of [60, 120]) await queue.postpone(OFFICE, asId(job), later(seconds), { code: 'x', message: { zh: '坏', en: 'bad' }, cure: { zh: '修', en: 'mend' } });
  expect(await queue.read(OFFICE, asId(job))).toMatchObject({ attempts: 2, dueAt: later(120) });
  expect((await queue.read(OFFICE, asId(job)))?.payload).toEqual(payload);
});

describe('service jobs', () => {
  const request = { organisation: OFFICE, topic: 'print', worker: 'one', now: AT, until: later(60), limit: 2 };

  it('are leased to one worker each, until the lease ends', async () => {
    const ids = await enqueue(...[1, 2, 3].map((place) => ({ kind: 'service' as const, topic: 'print', dueAt: later(-10 + place), payload: { inputs: { place } } })));
    const [one, two] = await Promise.all([queue.fetchJobs(request), queue.fetchJobs({ ...request, worker: 'two' })]);
    expect([...one, ...two].map((job) => job.id).sort()).toEqual([...ids].sort());
    expect(one[0]).toMatchObject({ lockedUntil: later(60), topic: 'print' });
    expect(await queue.fetchJobs(request)).toEqual([]);
    expect(await queue.fetchJobs({ ...request, topic: 'other' })).toEqual([]);
    expect(await queue.fetchJobs({ ...request, organisation: asId('other') })).toEqual([]);
    const again = await queue.fetchJobs({ ...request, worker: 'three', now: later(60), until: later(90), limit: 9 });
    expect(again.map((job) => job.id)).toEqual(ids);
  });

  it('stay with a worker who extends in time, and with nobody else', async () => {
    const [job = ''] = await enqueue({ kind: 'service', topic: 'print' });
    await queue.fetchJobs(request);
    expect(await queue.extend(OFFICE, asId(job), 'two', later(10), later(100))).toBe(false);
    expect(await queue.extend(OFFICE, asId(job), 'one', later(10), later(100))).toBe(true);
    expect(await queue.fetchJobs({ ...request, now: later(70) })).toEqual([]);
    expect(await queue.extend(OFFICE, asId(job), 'one', later(100), later(200))).toBe(false);
  });
});
