import { randomUUID } from 'node:crypto';
import {
  auditLog,
  caseHistory,
  cases,
  caseTasks,
  isParticipant,
  logRules,
  maintainPartitions,
  notices,
  numbers,
  openRetentionRun,
  readCase,
  replaceLogRules,
  replaceRetentionRules,
  type RetentionRule,
  retentionRules,
  retentionRun,
  retentionRuns,
  runRetention,
  unfinishedRetentionRuns,
} from '@liuzhuan/storage';
import type { InstanceRecord } from '@liuzhuan/engine';
import { asInstant, type Instant } from '@liuzhuan/kernel';
import { historyLine, OFFICE, person, sampleInstance, sampleJob, sampleTask, startOf, stepOf } from './sample-case';
import { openStorage, type StorageHarness } from './storage-harness';

const NOW = asInstant('2026-11-22T08:00:00.000Z');
const OLD = asInstant('2024-05-10T08:00:00.000Z');
const ANCIENT = asInstant('2010-02-10T08:00:00.000Z');
const HER = person('her');

let storage: StorageHarness;
beforeEach(async () => {
  storage = await openStorage();
  await maintainPartitions(storage.pool, OLD);
});
afterEach(() => storage.close());

/** A finished case with two tasks, three lines of history, a notice, a number and a document. */
async function finished(endedAt: Instant, fields: Partial<InstanceRecord> = {}): Promise<InstanceRecord> {
  const instance = sampleInstance({ startedAt: endedAt, endedAt, endNode: 'End', status: 'completed', ...fields });
  await storage.store.transact(
    startOf(instance, (one) => ({
      tasksInserted: ['a1', 'a2'].map((activation) => sampleTask(one.id, { activation, assignee: HER, status: 'completed', completedBy: HER, completedAt: endedAt, opinion: '同意', createdAt: endedAt })),
      history: [1, 2, 3].map((seq) => ({ ...historyLine(one.id, seq), at: endedAt })),
      notices: [{ id: randomUUID(), organisation: OFFICE, person: HER, instance: one.id, task: null, kind: 'copy', text: '抄送', at: endedAt }],
    })),
  );
  const document = randomUUID();
  await storage.rows(`INSERT INTO official_number (organisation, series, sequence, text, instance, drawn_at) SELECT $1, '府发', count(*) + 1, '号', $2, $3 FROM official_number`, [OFFICE, instance.id, endedAt]);
  await storage.rows(`INSERT INTO document (organisation, id, instance, name, created_at, created_by) VALUES ($1, $2, $3, '文稿', $4, 'x')`, [OFFICE, document, instance.id, endedAt]);
  await storage.rows(`INSERT INTO document_version (organisation, document, version, name, media_type, size, sha256, author, created_at) VALUES ($1, $2, 1, 'x', 'x', 1000, 'x', 'x', $3)`, [OFFICE, document, endedAt]);
  return instance;
}

async function run(rules: readonly RetentionRule[], fields: { dry?: boolean; batch?: number; stop?: () => boolean; id?: string } = {}) {
  const { dry = false, id = randomUUID(), ...rest } = fields;
  await replaceRetentionRules(storage.pool, OFFICE, rules);
  await openRetentionRun(storage.pool, { organisation: OFFICE, id, startedAt: NOW, startedBy: 'admin', dry });
  return runRetention(storage.pool, { organisation: OFFICE, run: id, now: () => NOW, ...rest });
}

const ARCHIVE: RetentionRule = { process: '*', archiveAfterMonths: 24, purgeAfterYears: null };
const count = async (table: string) => (await storage.rows<{ n: number }>(`SELECT count(*)::integer AS n FROM ${table}`))[0]?.n;

describe('the archive', () => {
  it('leaves a case for the next run in which something was done between its reading and its lock', async () => {
    const [first, second] = [await finished(OLD), await finished(asInstant('2024-05-10T09:00:00.000Z'))];
    // Slow enough that a step comes between the first case and the second.
    const slow = new Proxy(storage.pool, {
      get: (pool, name) => (name === 'query' ? (text: string, values: unknown[]) => pool.query(text.replace('AS quiet', 'AND pg_sleep(0.7) IS NOT NULL AS quiet'), values) : (Reflect.get(pool, name) as unknown)),
    });
    const [one, two] = [randomUUID(), randomUUID()];
    await replaceRetentionRules(storage.pool, OFFICE, [ARCHIVE]);
    for (const id of [one, two]) await openRetentionRun(storage.pool, { organisation: OFFICE, id, startedAt: NOW, startedBy: 'admin', dry: false });
    const running = runRetention(slow, { organisation: OFFICE, run: one, now: () => NOW });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await storage.store.transact(stepOf({ kind: 'instance', organisation: OFFICE, instance: second.id }, () => ({ history: [historyLine(second.id, 4, 'number.voided')] }), () => 0));
    expect(await running).toMatchObject({ archived: 1 });
    expect(await storage.rows('SELECT id FROM process_instance')).toEqual([{ id: second.id }]);
    expect(await runRetention(storage.pool, { organisation: OFFICE, run: two, now: () => NOW })).toMatchObject({ archived: 1 });
    const lines = async (instance: InstanceRecord['id']) => (await caseHistory(storage.pool, { organisation: OFFICE, instance, limit: 9 })).items.map(({ seq }) => seq);
    expect([await lines(first.id), await lines(second.id)]).toEqual([[1, 2, 3], [1, 2, 3, 4]]);
    expect(await count('history')).toBe(0);
  });

  it('takes finished cases of which the time has come, whole, and leaves the hot tables small', async () => {
    const old = await finished(OLD);
    const recent = await finished(asInstant('2026-05-10T08:00:00.000Z'));
    const open = sampleInstance({ startedAt: OLD });
    await storage.store.transact(startOf(open));
    const figures = await run([ARCHIVE]);
    expect(figures).toMatchObject({ archived: 1, purged: 0, finishedAt: NOW, dry: false });
    expect(figures.archivedBytes).toBeGreaterThan(1_000);
    expect((await storage.rows<{ id: string }>('SELECT id FROM process_instance ORDER BY started_at')).map((row) => row.id)).toEqual([open.id, recent.id]);
    expect([await count('task'), await count('history'), await count('archived_case_2024_05')]).toEqual([2, 4, 1]);
    expect(await storage.rows('SELECT FROM history WHERE instance = $1', [old.id])).toEqual([]);
  });

  it('is read as before: case page, tasks with opinions, history by pages, lists, ledger, notices', async () => {
    const old = await finished(OLD, { title: '关于防汛工作的通知', starter: HER });
    const request = { organisation: OFFICE, instance: old.id, person: HER, now: NOW };
    const list = { organisation: OFFICE, limit: 10, now: NOW };
    const everything = async () => ({
      page: await readCase(storage.pool, request),
      tasks: await caseTasks(storage.pool, OFFICE, old.id),
      completed: await caseTasks(storage.pool, OFFICE, old.id, 'completed'),
      withdrawn: await caseTasks(storage.pool, OFFICE, old.id, 'withdrawn'),
      history: await caseHistory(storage.pool, { organisation: OFFICE, instance: old.id, limit: 2 }),
      all: await cases(storage.pool, list),
      hers: await cases(storage.pool, { ...list, participant: HER }),
      found: await cases(storage.pool, { ...list, search: '防汛' }),
      started: await cases(storage.pool, { ...list, starter: HER, status: 'completed' }),
      ledger: await numbers(storage.pool, list),
      hersInLedger: await numbers(storage.pool, { ...list, participant: HER }),
      notices: await notices(storage.pool, { ...list, person: HER }),
      part: await isParticipant(storage.pool, OFFICE, old.id, HER),
    });
    const before = await everything();
    expect(before.page).toMatchObject({ participant: true, historySeq: 3, record: { id: old.id } });
    expect(await run([ARCHIVE])).toMatchObject({ archived: 1 });
    expect(await everything()).toEqual(before);
    const rest = await caseHistory(storage.pool, { organisation: OFFICE, instance: old.id, limit: 2, cursor: before.history.next ?? undefined });
    expect([rest.items.map((line) => line.seq), rest.next]).toEqual([[3], null]);
    expect((await cases(storage.pool, { ...list, status: 'active' })).items).toEqual([]);
    expect(await readCase(storage.pool, { ...request, person: person('stranger') })).toMatchObject({ participant: false });
  });

  it('mixes with open cases in one list, page by page', async () => {
    const ids: string[] = [];
    for (const day of [10, 11, 12, 13]) ids.unshift((await finished(asInstant(`2024-05-${day}T08:00:00.000Z`), day % 2 ? { endedAt: asInstant('2026-10-01T00:00:00.000Z') } : {})).id);
    expect(await run([ARCHIVE])).toMatchObject({ archived: 2 });
    const seen: string[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await cases(storage.pool, { organisation: OFFICE, limit: 1, now: NOW, cursor });
      seen.push(...page.items.map((row) => row.id));
      cursor = page.next ?? undefined;
      more = page.next !== null;
    }
    expect(seen).toEqual(ids);
  });

  it('goes by the rule of the process before the general one, and does nothing without a rule', async () => {
    await finished(OLD, { definition: 'long:1' as InstanceRecord['definition'] });
    await finished(OLD);
    expect(await run([])).toMatchObject({ archived: 0 });
    const rules = [ARCHIVE, { process: 'long', archiveAfterMonths: null, purgeAfterYears: null }];
    expect(await run(rules)).toMatchObject({ archived: 1 });
    expect(await retentionRules(storage.pool, OFFICE)).toEqual(rules);
    expect(await storage.rows('SELECT process FROM archived_case')).toEqual([{ process: 'sample' }]);
  });

  it('leaves a case of which work still waits or somebody has to look at', async () => {
    const waiting = await finished(OLD);
    await storage.rows(`INSERT INTO job (organisation, id, instance, kind, due_at, payload, attempts) VALUES ($1, $2, $3, 'delivery', $4, '{}', 0)`, [OFFICE, sampleJob(null).id, waiting.id, NOW]);
    const broken = await finished(OLD);
    await storage.rows(`INSERT INTO incident (organisation, id, instance, code, params, raised_at) VALUES ($1, 'x', $2, 'message-undelivered', '{}', $3)`, [OFFICE, broken.id, OLD]);
    await finished(OLD);
    expect(await run([ARCHIVE], { batch: 1 })).toMatchObject({ archived: 1 });
    expect(await count('process_instance')).toBe(2);
  });
});

describe('purging', () => {
  it('deletes for good what the rule says, with documents, never the ledger, and drops the month', async () => {
    const gone = await finished(ANCIENT);
    const kept = await finished(OLD);
    const figures = await run([{ ...ARCHIVE, purgeAfterYears: 10 }]);
    expect(figures).toMatchObject({ archived: 2, purged: 1 });
    expect(figures.purgedBytes).toBeGreaterThan(1_000);
    expect(await storage.rows('SELECT id FROM archived_case')).toEqual([{ id: kept.id }]);
    expect([await count('document'), await count('document_version'), await count('official_number')]).toEqual([1, 1, 2]);
    expect(await storage.rows('SELECT FROM case_participant WHERE instance = $1', [gone.id])).toEqual([]);
    expect((await numbers(storage.pool, { organisation: OFFICE, limit: 9 })).items.map((row) => row.caseTitle)).toEqual(['关于印发工作方案的通知', '']);
  });

  it('drops partitions that became empty', async () => {
    await maintainPartitions(storage.pool, ANCIENT, 0);
    await finished(ANCIENT);
    await run([{ ...ARCHIVE, purgeAfterYears: 10 }]);
    const [entry] = (await auditLog(storage.pool, { organisation: OFFICE, limit: 1 })).items;
    expect(entry?.data['dropped']).toEqual(expect.arrayContaining(['archived_case_2010_02', 'history_2010_02']));
    expect(entry?.data['dropped']).not.toContain('notice_2010_02');
    expect(await storage.rows(`SELECT FROM pg_class WHERE relname = 'archived_case_2010_02'`)).toEqual([]);
  });
});

describe('months of notices and of the audit log', () => {
  const RULES = { notice: 24, audit: 36 } as const;
  const fill = async (table: 'notice' | 'audit', months: number) =>
    storage.rows(
      table === 'notice'
        ? `INSERT INTO notice (organisation, id, person, kind, text, at) SELECT o, gen_random_uuid(), 'x', 'info', 'x', $1::timestamptz + make_interval(months => m) FROM unnest($2::text[]) o, generate_series(0, $3::integer - 1) m, generate_series(1, 3)`
        : `INSERT INTO audit (organisation, id, at, actor, action, target, data) SELECT o, gen_random_uuid(), $1::timestamptz + make_interval(months => m), 'x', 'x', 'x', '{}' FROM unnest($2::text[]) o, generate_series(0, $3::integer - 1) m, generate_series(1, 3)`,
      [ANCIENT, [OFFICE, 'other'], months],
    );

  it('go by whole months where the organisation says so, in a run that may be cut off anywhere and is counted once', async () => {
    await Promise.all([fill('notice', 4), fill('audit', 2)]);
    // The month in which 24 months ago lies is kept whole.
    await storage.rows(`INSERT INTO notice (organisation, id, person, kind, text, at) VALUES ($1, 'kept', 'x', 'info', 'x', '2024-11-01T00:00:00Z'), ($1, 'gone', 'x', 'info', 'x', '2024-10-31T23:59:59Z')`, [OFFICE]);
    await replaceLogRules(storage.pool, OFFICE, RULES);
    expect(await logRules(storage.pool, OFFICE)).toEqual(RULES);
    expect(await run([], { dry: true })).toMatchObject({ notices: 13, auditEntries: 6, archived: 0 });
    const id = randomUUID();
    let asked = 0;
    expect(await run([], { id, stop: () => (asked += 1) > 2 })).toMatchObject({ notices: 6, auditEntries: 0, finishedAt: null });
    expect(await unfinishedRetentionRuns(storage.pool)).toMatchObject([{ id }]);
    const both = await Promise.all([1, 2].map(() => runRetention(storage.pool, { organisation: OFFICE, run: id, now: () => NOW })));
    expect(both.map(({ finishedAt }) => finishedAt)).toEqual([NOW, NOW]);
    expect(await retentionRun(storage.pool, OFFICE, id)).toMatchObject({ notices: 13, auditEntries: 6 });
    expect(await storage.rows(`SELECT organisation, count(*)::integer AS n FROM notice GROUP BY 1 ORDER BY 1`)).toEqual([{ organisation: OFFICE, n: 1 }, { organisation: 'other', n: 12 }].sort((a, b) => (a.organisation < b.organisation ? -1 : 1)));
    expect((await storage.rows(`SELECT FROM audit WHERE organisation = 'other'`)).length).toBe(6);
  });

  it('stay for good without a rule', async () => {
    await Promise.all([fill('notice', 1), fill('audit', 1)]);
    expect(await run([{ process: '*', archiveAfterMonths: 1, purgeAfterYears: 1 }])).toMatchObject({ notices: 0, auditEntries: 0 });
    expect([await count('notice'), (await storage.rows(`SELECT FROM audit WHERE action = 'x'`)).length]).toEqual([6, 6]);
  });
});

describe('a run', () => {
  it('that is dry changes nothing and says what it would do', async () => {
    for (const at of [OLD, OLD, ANCIENT]) await finished(at);
    await run([ARCHIVE], { batch: 1 });
    await finished(OLD);
    const expected = await run([{ ...ARCHIVE, purgeAfterYears: 10 }], { dry: true });
    expect(expected).toMatchObject({ archived: 1, purged: 1, dry: true, finishedAt: NOW });
    expect([await count('process_instance'), await count('archived_case')]).toEqual([1, 3]);
    const real = await run([{ ...ARCHIVE, purgeAfterYears: 10 }]);
    expect([real.archived, real.purged, real.archivedBytes, real.purgedBytes]).toEqual([expected.archived, expected.purged, expected.archivedBytes, expected.purgedBytes]);
  });

  it('goes on where it was cut off, and tells once', async () => {
    for (let n = 0; n < 7; n += 1) await finished(OLD);
    let batches = 0;
    const half = await run([ARCHIVE], { id: 'r1', batch: 2, stop: () => (batches += 1) > 2 });
    expect(half).toMatchObject({ archived: 4, finishedAt: null });
    expect(await unfinishedRetentionRuns(storage.pool)).toMatchObject([{ id: 'r1', organisation: OFFICE }]);
    const both = await Promise.all([1, 2].map(() => runRetention(storage.pool, { organisation: OFFICE, run: 'r1', now: () => NOW, batch: 2 })));
    expect(both.map((one) => one.finishedAt)).toEqual([NOW, NOW]);
    expect(await retentionRun(storage.pool, OFFICE, 'r1')).toMatchObject({ archived: 7 });
    expect([await count('process_instance'), await count('archived_case'), await count('task')]).toEqual([0, 7, 0]);
    const entries = (await auditLog(storage.pool, { organisation: OFFICE, limit: 9 })).items;
    expect(entries.map((entry) => [entry.action, entry.actor, entry.target, entry.data['archived']])).toEqual([['retention.run', 'admin', 'r1', 7]]);
    expect((await retentionRuns(storage.pool, { organisation: OFFICE, limit: 9 })).items).toHaveLength(1);
  });

  it('whose server dies in a batch loses nothing and doubles nothing', async () => {
    for (let n = 0; n < 6; n += 1) await finished(OLD);
    await storage.rows(`CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.05); RETURN NEW; END $$`);
    await storage.rows(`CREATE TRIGGER slow BEFORE INSERT ON archived_case FOR EACH ROW EXECUTE FUNCTION slowly()`);
    const cut = run([ARCHIVE], { id: 'r2', batch: 3 }).catch((error: Error) => error.message);
    for (let killed = 0; killed === 0; ) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      killed = (await storage.rows(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`)).length;
    }
    expect(await cut).toContain('terminating');
    expect([((await count('process_instance')) ?? 0) + ((await count('archived_case')) ?? 0), (await retentionRun(storage.pool, OFFICE, 'r2'))?.archived]).toEqual([6, await count('archived_case')]);
    expect(await runRetention(storage.pool, { organisation: OFFICE, run: 'r2', now: () => NOW })).toMatchObject({ archived: 6, finishedAt: NOW });
    expect([await count('archived_case'), await count('process_instance')]).toEqual([6, 0]);
  });

  it('leaves a case that somebody is just stepping for the next one', async () => {
    const busy = await finished(OLD);
    await finished(OLD);
    const client = await storage.pool.connect();
    await client.query('BEGIN');
    await client.query('SELECT FROM process_instance WHERE id = $1 FOR UPDATE', [busy.id]);
    expect(await run([ARCHIVE])).toMatchObject({ archived: 1 });
    await client.query('ROLLBACK');
    client.release();
    expect(await run([ARCHIVE])).toMatchObject({ archived: 1 });
  });
});
