import type { DrawRequest, UnitOfWork } from '@liuzhuan/engine';
import { asId, type Rejection, type TaskId } from '@liuzhuan/kernel';
import { createDataSource, poolOf, PostgresEngineStore } from '@liuzhuan/storage';
import { AT, OFFICE, sampleChanges, sampleInstance, sampleJob, sampleTask, startOf, stepOf } from './sample-case';
import { logOf, openStorage, statementsOf, type StorageHarness } from './storage-harness';

let storage: StorageHarness;
let store: PostgresEngineStore;
const sizes: number[] = [];
beforeAll(async () => {
  storage = await openStorage(20);
  store = storage.storeWith({ lanes: 1, batched: (commands) => sizes.push(commands) });
});
beforeEach(() => void sizes.splice(0));
afterAll(() => storage.close());

const REFUSED = { code: 'no' } as Rejection;

/** A case with one open task. */
async function openCase(): Promise<TaskId> {
  const instance = sampleInstance();
  const task = sampleTask(instance.id);
  await storage.store.transact(startOf(instance, () => ({ tasksInserted: [task] })));
  return task.id;
}

const cases = (count: number) => Promise.all(Array.from({ length: count }, openCase));

/** Counts the task up; `value` is what it was. */
const touch = (task: TaskId, title?: string): UnitOfWork<number> => ({
  target: { kind: 'task', organisation: OFFICE, task },
  decide: ({ instance, task: row, historySeq }) => {
    if (!instance || !row) return { kind: 'reject', rejection: REFUSED };
    const next = { ...instance, ...(title !== undefined && { title }), revision: instance.revision + 1 };
    return { kind: 'write', changes: sampleChanges(next, historySeq + 1, { tasksUpdated: [{ ...row, revision: row.revision + 1 }] }), value: row.revision };
  },
});

const revisions = async (tasks: readonly TaskId[]) =>
  (await storage.rows<{ revision: number }>('SELECT t.revision FROM unnest($1::text[]) WITH ORDINALITY AS u(id, place) JOIN task t ON t.id = u.id ORDER BY u.place', [tasks])).map((row) => row.revision);

describe('commands of different cases that wait at the same moment', () => {
  it('share two statements and one commit, 32 of them as well as one', async () => {
    const tasks = await cases(32);
    const starts = Array.from({ length: 4 }, () => startOf(sampleInstance()));
    const sent = await statementsOf(storage.pool, () => Promise.all([...tasks.slice(0, 28).map((task) => store.transact(touch(task))), ...starts.map((start) => store.transact(start))]));
    expect(sent).toEqual(['BEGIN', 'load', 'write', 'COMMIT']);
    expect(sizes).toEqual([32]);
    expect(await statementsOf(storage.pool, () => store.transact(touch(tasks[31] ?? asId(''))))).toEqual(['BEGIN', 'load', 'write', 'COMMIT']);
    expect(await revisions(tasks)).toEqual([...tasks.slice(0, 28).map(() => 2), 1, 1, 1, 2]);
  });

  it('write no more than what they change', async () => {
    const [task = asId<TaskId>('')] = await cases(1);
    await store.transact(touch(task));
    let bytes = 0;
    const alone = await storage.alone();
    const measure = alone.storeWith({ lanes: 1 });
    const connect = alone.pool.connect.bind(alone.pool);
    const client = await connect();
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    Object.assign(client, { query: (...args: unknown[]) => ((bytes += JSON.stringify((args[0] as { values?: unknown[] }).values ?? []).length), query(...args)) });
    client.release();
    const before = await logOf(alone);
    bytes = 0;
    for (let step = 0; step < 20; step += 1) await measure.transact(touch(task));
    Object.assign(client, { query });
    const wal = (await logOf(alone)) - before;
    await alone.close();
    expect(bytes / 20).toBeGreaterThan(200);
    expect(bytes / 20).toBeLessThan(3_000);
    // One case, one task, one line of history: their rows and, after a checkpoint, the pages they stand on.
    expect(wal / 20).toBeGreaterThan(200);
    expect(wal / 20).toBeLessThan(20_000);
  });

  it('are not harmed by neighbours who are refused, fail, or have nothing to do', async () => {
    const tasks = await cases(6);
    const [a, b, c, d, e, f] = tasks as [TaskId, TaskId, TaskId, TaskId, TaskId, TaskId];
    const odd = (task: TaskId, decide: UnitOfWork<number>['decide']) => store.transact({ ...touch(task), decide });
    const outcomes = await Promise.allSettled([
      store.transact(touch(a)),
      odd(b, () => ({ kind: 'reject', rejection: REFUSED })),
      odd(c, () => {
        throw new Error('Expected one but got none');
      }),
      odd(d, () => ({ kind: 'nothing', value: -1 })),
      store.transact(touch(asId('nowhere'))),
      store.transact(touch(f)),
    ]);
    expect(sizes).toEqual([6]);
    expect(outcomes.map((outcome) => (outcome.status === 'rejected' ? 'failed' : outcome.value.ok ? outcome.value.value : outcome.value.rejection.code))).toEqual([1, 'no', 'failed', -1, 'no', 1]);
    expect(await revisions([a, b, c, d, e, f])).toEqual([2, 1, 1, 1, 1, 2]);
  });

  it('are taken apart when one of them cannot be written', async () => {
    const tasks = await cases(5);
    const [a, b, c, d, e] = tasks as [TaskId, TaskId, TaskId, TaskId, TaskId];
    let decided = 0;
    const conflicting: UnitOfWork<number> = {
      ...touch(c),
      decide: (loaded, draws) => {
        const decision = touch(c).decide(loaded, draws);
        decided += 1;
        if (decision.kind !== 'write' || decided > 2) return decision;
        return { ...decision, changes: { ...decision.changes, instance: { ...decision.changes.instance, revision: 9 } } };
      },
    };
    const outcomes = await Promise.all([store.transact(touch(a)), store.transact(touch(b, 'half \ud83d')), store.transact(conflicting), store.transact(touch(d)), store.transact(touch(e))]);
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.value : outcome.rejection.code))).toEqual([1, 'text-not-storable', 1, 1, 1]);
    expect(decided).toBe(3);
    expect(await revisions(tasks)).toEqual([2, 1, 2, 2, 2]);
  });

  it('do not wait for one whose case somebody else has', async () => {
    const tasks = await cases(3);
    const client = await storage.pool.connect();
    await client.query('BEGIN');
    await client.query('SELECT FROM process_instance i JOIN task t ON t.instance = i.id WHERE t.id = $1 FOR UPDATE OF i', [tasks[1]]);
    const all = tasks.map((task) => store.transact(touch(task)));
    expect(await Promise.race([Promise.all([all[0], all[2]]).then(() => 'done'), all[1]?.then(() => 'waited')])).toBe('done');
    await client.query('COMMIT');
    client.release();
    expect(await all[1]).toMatchObject({ ok: true });
    expect(await revisions(tasks)).toEqual([2, 2, 2]);
  });
});

describe('commands of one case', () => {
  it('are carried out in the order of their arrival, whatever lanes there are', async () => {
    const many = storage.storeWith({ lanes: 4, shareFrom: 1 });
    const tasks = await Promise.all(Array.from({ length: 5 }, async () => {
      const instance = sampleInstance();
      const task = sampleTask(instance.id);
      await many.transact(startOf(instance, () => ({ tasksInserted: [task] })));
      return task.id;
    }));
    const outcomes = await Promise.all(Array.from({ length: 60 }, (_, n) => many.transact(touch(tasks[n % 5] ?? asId('')))));
    expect(outcomes.map((outcome) => outcome.ok && outcome.value)).toEqual(Array.from({ length: 60 }, (_, n) => Math.floor(n / 5) + 1));
  });

  it('take their turns although they name different tasks of it', async () => {
    const instance = sampleInstance();
    const tasks = Array.from({ length: 10 }, (_, index) => sampleTask(instance.id, { activation: `a${index}` }));
    await storage.store.transact(startOf(instance, () => ({ tasksInserted: tasks })));
    const outcomes = await Promise.all(tasks.map((task) => store.transact(stepOf({ kind: 'task', organisation: OFFICE, task: task.id }, () => ({}), (loaded) => loaded.instance?.revision))));
    expect(outcomes.map((outcome) => outcome.ok && outcome.value)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe('numbers', () => {
  const organisation = asId<typeof OFFICE>('numbers');
  const start = (fate: 'write' | 'reject' | 'throw' | 'nothing', series?: string): UnitOfWork<readonly (number | undefined)[]> => {
    const instance = sampleInstance({ organisation });
    return {
      target: { kind: 'new', organisation, instance: instance.id },
      decide: ({ nextCaseNumber }, draws) => {
        const request: DrawRequest = { organisation, series: series ?? '', pattern: '{n}', instance: instance.id, at: AT };
        if (series !== undefined && draws.length === 0) return { kind: 'draw', requests: [request] };
        if (fate === 'throw') throw new Error('ours');
        if (fate === 'reject') return { kind: 'reject', rejection: REFUSED };
        const value = [nextCaseNumber, draws[0]?.sequence];
        return fate === 'nothing' ? { kind: 'nothing', value } : { kind: 'write', changes: sampleChanges({ ...instance, number: `n-${nextCaseNumber}` }, 1), value };
      },
    };
  };
  const together = async (works: readonly UnitOfWork<readonly (number | undefined)[]>[]) =>
    (await Promise.allSettled(works.map((work) => store.transact(work)))).map((outcome) => (outcome.status === 'fulfilled' && outcome.value.ok ? outcome.value.value : null));

  it('of cases started together are drawn with one row lock, in order, for those alone that write', async () => {
    expect(await together([start('write'), start('reject'), start('write'), start('throw'), start('nothing'), start('write')])).toEqual([[1, undefined], null, [2, undefined], null, [3, undefined], [3, undefined]]);
    expect(sizes).toEqual([6]);
    expect(await together([start('reject')])).toEqual([null]);
    expect(await together([start('write'), start('write')])).toEqual([[4, undefined], [5, undefined]]);
  });

  it('of a series are drawn together, and given back when one of those who drew does not write', async () => {
    expect(await together([start('write', '文'), start('write', '号'), start('write', '文')])).toEqual([[6, 1], [7, 1], [8, 2]]);
    expect(sizes).toEqual([3]);
    expect(await together([start('write', '文'), start('reject', '文'), start('throw', '文'), start('nothing', '文'), start('write', '文')])).toEqual([[9, 3], null, null, expect.anything(), [10, 4]]);
    const rows = await storage.rows<{ sequence: number }>(`SELECT sequence FROM official_number WHERE organisation = 'numbers' AND series = '文' ORDER BY 1`);
    expect(rows.map((row) => row.sequence)).toEqual([1, 2, 3, 4]);
  });
});

describe('two nodes on one database', () => {
  it('under load for the same cases lose nothing, double nothing, and no deadlock reaches a caller', async () => {
    const tasks = await cases(24);
    const other = createDataSource(storage.url, { poolSize: 10 });
    await other.initialize();
    const nodes = [storage.storeWith({ lanes: 3, shareFrom: 2 }), new PostgresEngineStore(poolOf(other), { clock: { now: () => AT }, lanes: 3, shareFrom: 2 })];
    const seen = new Map<TaskId, number[]>();
    const worker = async (node: PostgresEngineStore, offset: number) => {
      for (let round = 0; round < 12; round += 1) {
        // Both nodes want the same cases, in opposite orders.
        const order = offset % 2 ? [...tasks].reverse() : tasks;
        const outcomes = await Promise.all(order.map(async (task) => ({ task, outcome: await node.transact(touch(task)) })));
        for (const { task, outcome } of outcomes) if (outcome.ok) seen.set(task, [...(seen.get(task) ?? []), outcome.value]);
      }
    };
    await Promise.all(nodes.map(worker));
    for (const task of tasks) expect((seen.get(task) ?? []).sort((one, two) => one - two)).toEqual(Array.from({ length: 24 }, (_, n) => n + 1));
    expect(await revisions(tasks)).toEqual(tasks.map(() => 25));
    await other.destroy();
  }, 60_000);

  it('carry out a due job once', async () => {
    const instances = Array.from({ length: 20 }, () => sampleInstance());
    const jobs = instances.map((instance) => sampleJob(instance.id));
    for (const [index, instance] of instances.entries()) await store.transact(startOf(instance, () => ({ jobsInserted: jobs.slice(index, index + 1) })));
    const fire = (node: PostgresEngineStore) =>
      jobs.map((job) =>
        node.transact<boolean>({
          target: { kind: 'job', organisation: OFFICE, job: job.id },
          decide: ({ instance, job: row, historySeq }) =>
            instance && row ? { kind: 'write', changes: sampleChanges({ ...instance, revision: instance.revision + 1 }, historySeq + 1, { jobsDone: [row.id] }), value: true } : { kind: 'nothing', value: false },
        }),
      );
    const outcomes = await Promise.all([...fire(store), ...fire(storage.storeWith({})), ...fire(storage.storeWith({ lanes: 4 }))]);
    expect(outcomes.filter((outcome) => outcome.ok && outcome.value)).toHaveLength(20);
  });
});

describe('without prepared statements', () => {
  it('everything goes as well, under no name: for poolers that lend another connection each time', async () => {
    const source = createDataSource(storage.url, { poolSize: 2, preparedStatements: false });
    await source.initialize();
    const [task = asId<TaskId>('')] = await cases(1);
    const nameless = new PostgresEngineStore(poolOf(source), { clock: { now: () => AT } });
    expect(await nameless.transact(touch(task))).toMatchObject({ ok: true, value: 1 });
    expect(await nameless.transact(touch(task))).toMatchObject({ ok: true, value: 2 });
    const client = await poolOf(source).connect();
    const { rows } = await client.query({ name: 'who', text: 'SELECT name FROM pg_prepared_statements WHERE $1::text IS NOT NULL', values: ['x'] });
    expect(rows).toEqual([]);
    client.release();
    await source.destroy();
  });
});
