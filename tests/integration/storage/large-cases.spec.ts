import type { Engine, TaskRecord } from '@liuzhuan/engine';
import { asInstant, type InstanceId } from '@liuzhuan/kernel';
import { cases, openRetentionRun, PostgresCaseReader, PostgresDefinitionStore, readCase, replaceRetentionRules, runRetention } from '@liuzhuan/storage';
import { logOf, openStorage, type Sent, statementsOf, type StorageHarness, trafficOf } from './storage-harness';
import { AT, OFFICE } from './sample-case';
import { officer, openVotingOffice, vote, type VotingOffice } from './voting-office';

jest.setTimeout(120_000);

const SIZES = [3, 100, 1000, 5000] as const;

let storage: StorageHarness;
let alone: StorageHarness;
let office: VotingOffice;
let engine: Engine;
beforeAll(async () => {
  storage = await openStorage();
  alone = await storage.alone();
  office = await openVotingOffice(SIZES);
  engine = office.engineOn(storage.store);
});
afterAll(async () => {
  await alone.close();
  await storage.close();
});

interface Cost {
  readonly statements: readonly string[];
  readonly written: number;
  readonly read: number;
  readonly wal: number;
}

const sum = (sent: readonly Sent[], of: 'written' | 'read') => sent.reduce((total, one) => total + one[of], 0);

/** What a vote costs. The log has whole pages after a checkpoint: the least of several votes counts. */
async function costOf(tasks: readonly TaskRecord[], by: Engine, on: StorageHarness): Promise<Cost> {
  const costs: Cost[] = [];
  for (const task of tasks) {
    const from = await logOf(on);
    const sent = await trafficOf(on.pool, () => vote(by, task));
    costs.push({ statements: sent.map(({ name }) => name), written: sum(sent, 'written'), read: sum(sent, 'read'), wal: (await logOf(on)) - from });
  }
  const most = (of: 'written' | 'read') => Math.max(...costs.map((cost) => cost[of]));
  const longest = costs.map(({ statements }) => statements).reduce((one, other) => (other.length > one.length ? other : one));
  return { statements: longest, written: most('written'), read: most('read'), wal: Math.min(...costs.map(({ wal }) => wal)) };
}

const formOf = async (instance: InstanceId) => (await storage.rows<{ pieces: string[] | null; count: number }>(
  `SELECT i.pieces, (SELECT count(*)::integer FROM case_piece p WHERE p.organisation = i.organisation AND p.instance = i.id) AS count FROM process_instance i WHERE i.id = $1`, [instance]))[0];

describe('a case of ordinary size', () => {
  it('stays one row, read and written with two statements', async () => {
    const { instance, tasks } = await office.start(engine, 3);
    expect(await statementsOf(storage.pool, () => vote(engine, tasks[0] as TaskRecord))).toEqual(['BEGIN', 'load', 'write', 'COMMIT']);
    expect(await formOf(instance)).toEqual({ pieces: null, count: 0 });
  });
});

describe('a vote among many', () => {
  it('costs the same few kilobytes among 1,000 and among 5,000, with nothing in memory', async () => {
    const costs = new Map<number, Cost>();
    for (const members of [1000, 5000]) {
      const { instance, tasks } = await office.start(engine, members);
      expect((await formOf(instance))?.count).toBeGreaterThan(100);
      // A new engine, which reads its definitions with the first vote.
      const other = office.engineOn(alone.storeWith({}));
      await vote(other, tasks[0] as TaskRecord);
      costs.set(members, await costOf([20, 21, 400, 401, 402, 403, 801, 990].map((n) => tasks[n] as TaskRecord), other, alone));
    }
    const [thousand, many] = [costs.get(1000) as Cost, costs.get(5000) as Cost];
    for (const { statements, written, read, wal } of [thousand, many]) {
      expect(statements.filter((name) => name !== 'more-pieces')).toEqual(['BEGIN', 'load', 'write', 'COMMIT']);
      expect(statements.length).toBeLessThanOrEqual(9);
      expect(written).toBeLessThan(20_000);
      expect(read).toBeLessThan(60_000);
      expect(wal).toBeGreaterThan(0);
      expect(wal).toBeLessThan(40_000);
    }
    expect(many.written).toBeLessThan(thousand.written + 6_000);
    expect(many.read).toBeLessThan(thousand.read + 12_000);
  });

  it('is not dearer when the case has ten thousand lines of history', async () => {
    const { instance, tasks } = await office.start(engine, 1000);
    await vote(engine, tasks[0] as TaskRecord);
    const before = await costOf(tasks.slice(1, 4), engine, storage);
    await storage.rows(
      `INSERT INTO history (organisation, step, instance, seq, at, kind, data) SELECT $1, gen_random_uuid(), $2, 100000 + n, $3::timestamptz, 'noted', '{}'::json FROM generate_series(1, 10000) n`, [OFFICE, instance, AT]);
    await storage.rows('UPDATE process_instance SET history_seq = 110000 WHERE organisation = $1 AND id = $2', [OFFICE, instance]);
    const after = await costOf(tasks.slice(4, 7), engine, storage);
    expect(after.read).toBeLessThan(before.read + 2_000);
    expect(after.written).toBeLessThan(before.written + 2_000);
  });

  it('can be given up by an administrator, who sees beforehand what that withdraws', async () => {
    const { instance } = await office.start(engine, 1000);
    const record = await new PostgresCaseReader(storage.pool, new PostgresDefinitionStore(storage.pool)).instance(instance);
    const holder = Object.values(record?.state.tokens ?? {}).find(({ scope }) => record?.state.scopes[scope]?.parent === undefined);
    const administrator = { ...officer(null), roles: ['administrator' as const] };
    const input = { instance, activation: holder?.activation ?? '', to: 'close', reason: '改为直接办结' };
    const other = office.engineOn(storage.storeWith({}));
    const looked = await other.previewMove(administrator, input);
    expect(looked).toMatchObject({ ok: true, value: { status: 'active', opened: [{ node: 'close' }], incidents: [], series: [] } });
    expect(looked.ok && looked.value.withdrawn.length).toBe(1000);
    const tally = () => storage.rows<{ node: string; status: string; count: number }>(`SELECT node, status, count(*)::integer AS count FROM task WHERE instance = $1 GROUP BY 1, 2 ORDER BY 1`, [instance]);
    expect(await tally()).toEqual([{ node: 'vote', status: 'open', count: 1000 }]);
    expect(await other.moveToken(administrator, input)).toMatchObject({ ok: true, value: { opened: [{ node: 'close' }] } });
    expect(await tally()).toEqual([{ node: 'close', status: 'open', count: 1 }, { node: 'vote', status: 'withdrawn', count: 1000 }]);
  });

  it('adds up: all members of 1,000 vote, and what that reads and writes grows with their number alone', async () => {
    const total = async (members: number) => {
      const { instance, tasks } = await office.start(engine, members);
      const sent = await trafficOf(storage.pool, async () => {
        for (const task of tasks.slice(0, -1)) await vote(engine, task);
      });
      const [last] = await vote(engine, tasks.at(-1) as TaskRecord);
      expect(last?.node).toBe('close');
      expect((await vote(engine, last as TaskRecord)).length).toBe(0);
      const [row] = await storage.rows<{ status: string; open: number; done: number }>(
        `SELECT i.status, count(*) FILTER (WHERE t.status = 'open')::integer AS open, count(*) FILTER (WHERE t.status = 'completed')::integer AS done
        FROM process_instance i JOIN task t ON t.organisation = i.organisation AND t.instance = i.id WHERE i.id = $1 GROUP BY i.status`, [instance]);
      expect(row).toEqual({ status: 'completed', open: 0, done: members + 1 });
      return { statements: sent.length / members, bytes: (sum(sent, 'read') + sum(sent, 'written')) / members };
    };
    const [some, many] = [await total(100), await total(1000)];
    expect(many.statements).toBeLessThanOrEqual(6.5);
    expect(many.bytes).toBeLessThan(80_000);
    expect(many.bytes).toBeLessThan(1.5 * some.bytes + 20_000);
  });
});

describe('a large case', () => {
  it('is cancelled with everything that is open, in a bounded number of statements', async () => {
    const { instance } = await office.start(engine, 1000);
    const statements = await statementsOf(storage.pool, async () => {
      const outcome = await office.engineOn(storage.storeWith({})).cancelInstance({ organisation: OFFICE, roles: ['administrator'] }, { instance, reason: '作废' });
      expect(outcome.ok).toBe(true);
    });
    expect(statements.length).toBeLessThan(30);
    const rows = await storage.rows('SELECT status, count(*)::integer AS count FROM task WHERE organisation = $1 AND instance = $2 GROUP BY status', [OFFICE, instance]);
    expect(rows).toEqual([{ status: 'withdrawn', count: 1000 }]);
  });

  it('is read whole by those who read cases', async () => {
    const { instance, tasks } = await office.start(engine, 1000);
    await vote(engine, tasks[500] as TaskRecord);
    const record = await new PostgresCaseReader(storage.pool, new PostgresDefinitionStore(storage.pool)).instance(instance);
    expect(Object.keys(record?.state.tokens ?? {})).toHaveLength(1000);
    expect(record).not.toHaveProperty('pieces');
    const read = await readCase(storage.pool, { organisation: OFFICE, instance, person: null, now: AT });
    expect(JSON.stringify(read?.record)).toBe(JSON.stringify(record));
  });

  it('names the first fifty of whom it stands with, the reader first, and counts the others', async () => {
    const { instance, tasks } = await office.start(engine, 1000);
    const [last] = tasks.slice(-1) as [TaskRecord];
    const read = await readCase(storage.pool, { organisation: OFFICE, instance, person: last.assignee, now: AT });
    expect(read?.standing).toHaveLength(50);
    expect(read?.standing.some(({ task }) => task === last.id)).toBe(true);
    expect(read?.moreStanding).toBe(950);
    const { items } = await cases(storage.pool, { organisation: OFFICE, now: AT, limit: 100 });
    expect(items.find(({ id }) => id === instance)).toMatchObject({ moreStanding: 950 });
    expect(JSON.stringify(items).length).toBeLessThan(items.length * 12_000);
  });

  it('goes to the archive whole', async () => {
    const { instance, tasks } = await office.start(engine, 100);
    for (const task of tasks) for (const next of await vote(engine, task)) await vote(engine, next);
    expect((await formOf(instance))?.pieces).not.toBeNull();
    const request = { organisation: OFFICE, instance, person: null, now: AT };
    const before = await readCase(storage.pool, request);
    await replaceRetentionRules(storage.pool, OFFICE, [{ process: 'vote100', archiveAfterMonths: 1, purgeAfterYears: null }]);
    const later = asInstant('2027-01-22T08:00:00.000Z');
    await openRetentionRun(storage.pool, { organisation: OFFICE, id: 'r1', startedAt: later, startedBy: 'admin', dry: false });
    await runRetention(storage.pool, { organisation: OFFICE, run: 'r1', now: () => later });
    const after = await readCase(storage.pool, request);
    expect(JSON.stringify(after?.record)).toBe(JSON.stringify(before?.record));
    expect(await formOf(instance)).toBeUndefined();
    expect(await storage.rows('SELECT piece FROM case_piece WHERE instance = $1', [instance])).toEqual([]);
  });

  it('shares a transaction with small ones, and a refusal of one leaves the others alone', async () => {
    const batches: number[] = [];
    const store = storage.storeWith({ lanes: 1, batched: (commands) => batches.push(commands) });
    const together = office.engineOn(store);
    const large = [await office.start(together, 1000), await office.start(together, 1000)];
    const small = await Promise.all(Array.from({ length: 6 }, () => office.start(together, 3)));
    batches.length = 0;
    const tasks = [...large, ...small].map(({ tasks: [task] }) => task as TaskRecord);
    const stranger = together.completeTask(officer(null), { task: (large[0]?.tasks[7] as TaskRecord).id, outcome: 'agree' });
    const opened = await Promise.all(tasks.map((task) => vote(together, task)));
    expect(opened.flat()).toEqual([]);
    expect(await stranger).toMatchObject({ ok: false, rejection: { code: 'not-your-task' } });
    expect(Math.max(...batches)).toBeGreaterThanOrEqual(7);
    expect(await Promise.all([...large, ...small].map(async ({ instance }) => (await formOf(instance))?.pieces === null))).toEqual([false, false, ...small.map(() => true)]);
  });

  it('counts every vote once when several nodes take them at the same moment', async () => {
    const nodes = [office.engineOn(storage.storeWith({})), office.engineOn(storage.storeWith({}))];
    const { instance, tasks } = await office.start(engine, 1000);
    await Promise.all(tasks.slice(0, 60).map((task, n) => vote(nodes[n % 2] as Engine, task)));
    const record = await new PostgresCaseReader(storage.pool, new PostgresDefinitionStore(storage.pool)).instance(instance);
    const members = Object.values(record?.state.scopes ?? {}).find((scope) => scope.members)?.members;
    expect(members?.indexes).toHaveLength(60);
    expect(members?.outputs.every((output) => output === 'agree')).toBe(true);
  });
});
