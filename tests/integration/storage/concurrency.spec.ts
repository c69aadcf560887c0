import { randomUUID } from 'node:crypto';
import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { createDataSource, poolOf, PostgresEngineStore } from '@liuzhuan/storage';
import type { UnitOfWork } from '@liuzhuan/engine';
import { asId, type InstanceId, type JobId, type TaskId } from '@liuzhuan/kernel';
import { AT, historyLine, OFFICE, person, sampleChanges, sampleInstance, sampleJob, sampleTask, startOf, stepOf } from './sample-case';
import { openStorage, statementsOf, type StorageHarness } from './storage-harness';

let storage: StorageHarness;
beforeAll(async () => {
  storage = await openStorage(20);
});
afterAll(() => storage.close());

/** Completes a task when it is still open; says whether it was. */
function complete(task: TaskId, by: string): UnitOfWork<boolean> {
  return {
    target: { kind: 'task', organisation: OFFICE, task },
    decide: ({ instance, task: row, historySeq }) => {
      if (!instance || row?.status !== 'open') return { kind: 'nothing', value: false };
      const changes = sampleChanges({ ...instance, revision: instance.revision + 1 }, historySeq + 1, {
        tasksUpdated: [{ ...row, status: 'completed', completedBy: person(by), completedAt: AT, revision: row.revision + 1 }],
      });
      return { kind: 'write', changes, value: true };
    },
  };
}

async function caseWithTasks(count: number): Promise<{ instance: InstanceId; tasks: TaskId[] }> {
  const instance = sampleInstance();
  const tasks = Array.from({ length: count }, (_, index) => sampleTask(instance.id, { activation: `a${index + 1}` }));
  await storage.store.transact(startOf(instance, () => ({ tasksInserted: tasks })));
  return { instance: instance.id, tasks: tasks.map((task) => task.id) };
}

/** Holds the lock of a case on a connection of its own until released, then ends with the statement given. */
async function holding(instance: InstanceId): Promise<{ release(statement?: string, values?: unknown[]): Promise<void> }> {
  const client = await storage.pool.connect();
  await client.query('BEGIN');
  await client.query('SELECT FROM process_instance WHERE id = $1 FOR UPDATE', [instance]);
  return {
    release: async (statement, values) => {
      if (statement) await client.query(statement, values);
      await client.query('COMMIT');
      client.release();
    },
  };
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}

const waitingForLocks = (count: number) => async () => {
  const rows = await storage.rows(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`);
  return rows.length >= count;
};

describe('commands for one case', () => {
  it('take their turn, and the later one sees what the earlier did', async () => {
    const { instance, tasks } = await caseWithTasks(1);
    const [task = asId<TaskId>('')] = tasks;
    const clicks = await Promise.all(['a', 'b', 'c'].map((by) => storage.store.transact(complete(task, by))));
    expect(clicks.map((outcome) => outcome.ok && outcome.value).sort()).toEqual([false, false, true]);
    expect(await storage.rows('SELECT revision, history_seq FROM process_instance WHERE id = $1', [instance])).toEqual([{ revision: 2, history_seq: 2 }]);
  });

  it('are read again when somebody wrote while they waited for the lock', async () => {
    const { instance, tasks } = await caseWithTasks(1);
    const holder = await holding(instance);
    let seen: string | undefined;
    const sent = await statementsOf(storage.pool, async () => {
      const waiting = storage.store.transact({ target: { kind: 'task', organisation: OFFICE, task: tasks[0] ?? asId('') }, decide: ({ task }) => ((seen = task?.status), { kind: 'nothing', value: 0 }) });
      await until(waitingForLocks(1));
      await holder.release(`WITH t AS (UPDATE task SET status = 'completed' WHERE instance = $1) UPDATE process_instance SET revision = revision + 1 WHERE id = $1`, [instance]);
      await waiting;
    });
    expect(seen).toBe('completed');
    expect(sent).toEqual(['BEGIN', 'load', 'ROLLBACK', 'BEGIN', 'load-waits', 'load-waits', 'ROLLBACK']);
  });

  it('all get a clear answer when 50 people sign 50 tasks of it at the same moment', async () => {
    const { instance, tasks } = await caseWithTasks(50);
    const outcomes = await Promise.all(tasks.map((task, index) => storage.store.transact(complete(task, `p${index}`))));
    expect(outcomes.every((outcome) => outcome.ok && outcome.value)).toBe(true);
    const [row] = await storage.rows(
      `SELECT revision, history_seq, (SELECT count(DISTINCT seq)::integer FROM history WHERE instance = i.id) AS lines,
        (SELECT count(*)::integer FROM task WHERE instance = i.id AND status = 'completed') AS done FROM process_instance i WHERE id = $1`,
      [instance],
    );
    expect(row).toEqual({ revision: 51, history_seq: 51, lines: 51, done: 50 });
  });

  it('are decided again, unseen by the caller, when their revision was taken', async () => {
    const { instance } = await caseWithTasks(0);
    let decided = 0;
    const outcome = await storage.store.transact({
      target: { kind: 'instance', organisation: OFFICE, instance },
      decide: (loaded) => {
        decided += 1;
        // The first decision writes a revision that does not follow the stored one.
        const revision = (loaded.instance?.revision ?? 0) + (decided === 1 ? 2 : 1);
        return { kind: 'write', changes: sampleChanges({ ...(loaded.instance ?? sampleInstance()), revision }, loaded.historySeq + 1), value: decided };
      },
    });
    expect(outcome).toMatchObject({ ok: true, value: 2 });
    expect(await storage.rows('SELECT revision FROM process_instance WHERE id = $1', [instance])).toEqual([{ revision: 2 }]);
  });

  it('give up after a bounded number of attempts', async () => {
    const { instance } = await caseWithTasks(0);
    let decided = 0;
    const never: UnitOfWork<number> = {
      target: { kind: 'instance', organisation: OFFICE, instance },
      decide: (loaded) => ({ kind: 'write', changes: sampleChanges({ ...(loaded.instance ?? sampleInstance()), revision: 99 }, loaded.historySeq + 1), value: (decided += 1) }),
    };
    await expect(storage.storeWith({ attempts: 3 }).transact(never)).rejects.toThrow('Expected to write 1 instance rows but wrote 0');
    expect(decided).toBe(3);
    expect(await storage.rows('SELECT FROM history WHERE instance = $1', [instance])).toHaveLength(1);
  });

  it('do not wait for those of another case', async () => {
    const [one, other] = [await caseWithTasks(1), await caseWithTasks(1)];
    const holder = await holding(one.instance);
    expect(await storage.store.transact(complete(other.tasks[0] ?? asId(''), 'a'))).toMatchObject({ ok: true, value: true });
    await holder.release();
  });
});

describe('a job', () => {
  const fire = (job: JobId): UnitOfWork<boolean> => ({
    target: { kind: 'job', organisation: OFFICE, job },
    decide: ({ instance, job: row, historySeq }) => {
      if (!instance || !row) return { kind: 'nothing', value: false };
      return { kind: 'write', changes: sampleChanges({ ...instance, revision: instance.revision + 1 }, historySeq + 1, { jobsDone: [row.id] }), value: true };
    },
  });

  it('fires once however many nodes try', async () => {
    const instance = sampleInstance();
    const job = sampleJob(instance.id);
    await storage.store.transact(startOf(instance, () => ({ jobsInserted: [job] })));
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => storage.store.transact(fire(job.id))));
    expect(outcomes.filter((outcome) => outcome.ok && outcome.value)).toHaveLength(1);
    expect(await storage.rows('SELECT revision FROM process_instance WHERE id = $1', [instance.id])).toEqual([{ revision: 2 }]);
  });

  it('waits for its case, and is skipped where another node is just doing it', async () => {
    const instance = sampleInstance();
    const job = sampleJob(instance.id);
    await storage.store.transact(startOf(instance, () => ({ jobsInserted: [job] })));
    const holder = await holding(instance.id);
    const first = storage.store.transact(fire(job.id));
    await until(waitingForLocks(1));
    const second = storage.store.transact(fire(job.id));
    await until(waitingForLocks(1));
    await holder.release();
    expect([await first, await second].map((outcome) => outcome.ok && outcome.value).sort()).toEqual([false, true]);
  });

  it('that brings a message to another case is delivered there once', async () => {
    const [sender, receiver] = [sampleInstance(), sampleInstance()];
    const job = sampleJob(sender.id, { kind: 'delivery', payload: { name: '答复' } });
    await storage.store.transact(startOf(sender, () => ({ jobsInserted: [job] })));
    await storage.store.transact(startOf(receiver));
    const deliver: UnitOfWork<boolean> = {
      target: { kind: 'instance', organisation: OFFICE, instance: receiver.id, job: job.id },
      decide: ({ instance, job: row, historySeq }) =>
        instance && row
          ? { kind: 'write', changes: sampleChanges({ ...instance, revision: instance.revision + 1 }, historySeq + 1, { jobsDone: [row.id] }), value: true }
          : { kind: 'nothing', value: false },
    };
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => storage.store.transact(deliver)));
    expect(outcomes.filter((outcome) => outcome.ok && outcome.value)).toHaveLength(1);
    const begin = (id: InstanceId): UnitOfWork<boolean> => ({
      target: { kind: 'new', organisation: OFFICE, instance: id, job: job.id },
      decide: (loaded) => ({ kind: 'nothing', value: loaded.job !== undefined }),
    });
    expect(await storage.store.transact(begin(asId(randomUUID())))).toMatchObject({ value: false });
  });
});

describe('a lost connection', () => {
  /** A relay between store and database whose wire can be cut as soon as a text goes by. */
  async function relay(target: URL): Promise<{ url: string; cutAt(text: string, when: 'before' | 'after'): void; close(): void }> {
    let armed: { text: string; when: 'before' | 'after' } | undefined;
    const sockets = new Set<Socket>();
    const server: Server = createServer((near) => {
      const far = connect(Number(target.port), target.hostname);
      sockets.add(near).add(far);
      const cut = () => [near, far].forEach((socket) => socket.destroy());
      near.on('data', (data) => {
        const hit = armed && data.includes(armed.text) ? armed : undefined;
        if (!hit) return void far.write(data);
        armed = undefined;
        if (hit.when === 'before') return cut();
        // The database gets it and answers into the void.
        far.removeAllListeners('data').on('data', () => undefined);
        far.write(data);
        setTimeout(cut, 50);
      });
      far.on('data', (data) => near.write(data));
      for (const socket of [near, far]) socket.on('error', cut).on('close', cut);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = new URL(target);
    url.hostname = '127.0.0.1';
    url.port = String((server.address() as AddressInfo).port);
    return {
      url: url.href,
      cutAt: (text, when) => (armed = { text, when }),
      close: () => {
        server.close();
        for (const socket of sockets) socket.destroy();
      },
    };
  }

  it.each([
    ['before the commit reached the database', 'before', 2],
    ['after the database had committed', 'after', 2],
  ] as const)('%s: the step is done once and its caller is told so', async (_, when, revision) => {
    const wire = await relay(new URL(storage.url));
    const dataSource = createDataSource(wire.url, { poolSize: 2 });
    await dataSource.initialize();
    const told: number[] = [];
    const store = new PostgresEngineStore(poolOf(dataSource), { clock: { now: () => AT }, committed: (changes) => told.push(changes.instance.revision) });
    const { instance, tasks } = await caseWithTasks(1);
    wire.cutAt('COMMIT', when);
    const outcome = await store.transact(complete(tasks[0] ?? asId(''), 'a'));
    expect(outcome).toMatchObject({ ok: true, value: true });
    expect(told).toEqual([2]);
    expect(await storage.rows('SELECT revision FROM process_instance WHERE id = $1', [instance])).toEqual([{ revision }]);
    const started = sampleInstance();
    wire.cutAt('COMMIT', when);
    expect(await store.transact(startOf(started, () => ({ history: [historyLine(started.id, 1)] })))).toMatchObject({ ok: true });
    expect(await storage.rows('SELECT revision FROM process_instance WHERE id = $1', [started.id])).toEqual([{ revision: 1 }]);
    await dataSource.destroy();
    wire.close();
  });

  it('after the database had committed: cases that are started beside the repeat get the numbers after theirs', async () => {
    const organisation = asId<typeof OFFICE>('doubt');
    const wire = await relay(new URL(storage.url));
    const dataSource = createDataSource(wire.url, { poolSize: 2 });
    await dataSource.initialize();
    const sizes: number[] = [];
    const store = new PostgresEngineStore(poolOf(dataSource), { clock: { now: () => AT }, lanes: 1, batched: (commands) => sizes.push(commands) });
    const start = () => store.transact(startOf(sampleInstance({ organisation })));
    wire.cutAt('COMMIT', 'after');
    const doubtful = [start(), start()];
    await new Promise((resolve) => setTimeout(resolve, 10));
    const outcomes = await Promise.all([...doubtful, start(), start()]);
    expect(sizes).toEqual([4]);
    expect([...outcomes, await start()].map((outcome) => outcome.ok && outcome.value)).toEqual([1, 2, 3, 4, 5]);
    expect(await storage.rows(`SELECT last FROM case_number WHERE organisation = 'doubt'`)).toEqual([{ last: 5 }]);
    await dataSource.destroy();
    wire.close();
  });

  it('in the middle of a step is made good by another connection', async () => {
    const { instance } = await caseWithTasks(0);
    const outcome = await storage.store.transact(
      stepOf(
        { kind: 'instance', organisation: OFFICE, instance },
        (loaded) => {
          if (loaded.historySeq === 1 && !killed) killed = storage.rows(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'`);
          return {};
        },
        () => 'done',
      ),
    );
    expect(outcome).toMatchObject({ ok: true, value: 'done' });
    expect(await storage.rows('SELECT revision FROM process_instance WHERE id = $1', [instance])).toEqual([{ revision: 2 }]);
  });
  let killed: Promise<unknown> | undefined;
});
