import { ChangeAnnouncer, type ChangeMessage, listen, messageOf } from '@liuzhuan/storage';
import { asId } from '@liuzhuan/kernel';
import { soon } from '../../eventually';
import { AT, later, OFFICE, person, sampleChanges, sampleInstance, sampleJob, sampleTask, startOf } from './sample-case';
import { openStorage, type StorageHarness } from './storage-harness';

let storage: StorageHarness;
beforeAll(async () => {
  storage = await openStorage();
});
afterAll(() => storage.close());

it('a committed step is heard by every listener, with whom it concerns and when its next job falls due', async () => {
  const heard: ChangeMessage[][] = [[], []];
  const listeners = await Promise.all(heard.map((list) => listen(storage.url, (message) => list.push(message))));
  const announcer = new ChangeAnnouncer(storage.pool);
  const store = storage.storeWith({ committed: (changes) => announcer.announce(messageOf(changes)) });
  const instance = sampleInstance();
  await store.transact(startOf(instance, (one) => ({ tasksInserted: [sampleTask(one.id)], jobsInserted: [sampleJob(one.id, { dueAt: later(9) }), sampleJob(one.id, { dueAt: later(3) })] })));
  await soon(() => heard.every((list) => list.length === 1));
  expect(heard[0]).toEqual([
    { kind: 'case', organisation: OFFICE, instance: instance.id, persons: ['starter', 'officer'], tasks: true, notices: false, incidents: false, ended: false, jobDue: later(3) },
  ]);
  expect(heard[1]).toEqual(heard[0]);
  await Promise.all(listeners.map((listener) => listener.stop()));
});

it('what is committed together is announced by few statements, all of it', async () => {
  const heard: ChangeMessage[] = [];
  const listener = await listen(storage.url, (message) => heard.push(message));
  const announcer = new ChangeAnnouncer(storage.pool);
  for (let n = 0; n < 500; n += 1) announcer.announce({ kind: 'definition', organisation: OFFICE, key: `k${n}` });
  await announcer.settled();
  await soon(() => heard.length === 500);
  await listener.stop();
});

it('a change that concerns too many to name says so', async () => {
  const heard: ChangeMessage[] = [];
  const listener = await listen(storage.url, (message) => heard.push(message));
  const instance = sampleInstance();
  const crowd = Array.from({ length: 1000 }, (_, index) => person(`person-${index}`));
  const announcer = new ChangeAnnouncer(storage.pool);
  announcer.announce(messageOf(sampleChanges(instance, 1, { tasksInserted: [sampleTask(instance.id, { assignee: null, candidates: crowd })] })));
  await soon(() => heard.length === 1);
  expect(heard[0]).toMatchObject({ instance: instance.id, persons: null, tasks: true });
  await listener.stop();
});

it('a listener comes back after its connection was cut and says that it may have missed something', async () => {
  const heard: ChangeMessage[] = [];
  const listener = await listen(storage.url, (message) => heard.push(message));
  await storage.rows(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'liuzhuan-listen'`);
  await soon(() => heard.length === 1);
  expect(heard).toEqual([{ kind: 'unknown' }]);
  new ChangeAnnouncer(storage.pool).announce({ kind: 'directory', organisation: asId(OFFICE) });
  await soon(() => heard.length === 2);
  await listener.stop();
  expect(AT).toBe(later(0));
});

it('an announcement that fails is reported and does no harm', async () => {
  const failures: unknown[] = [];
  const broken = { query: () => Promise.reject(new Error('gone')) } as unknown as typeof storage.pool;
  const announcer = new ChangeAnnouncer(broken, (error) => failures.push(error));
  announcer.announce({ kind: 'calendar', organisation: OFFICE });
  await announcer.settled();
  expect(failures).toHaveLength(1);
});
