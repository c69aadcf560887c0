import { randomUUID } from 'node:crypto';
import { IDEMPOTENCY_KEY, type RouteName } from '@liuzhuan/contract';
import { drawing, externalTask, userTask } from './drawings';
import { openOffice, type Office } from './office';

jest.setTimeout(60_000);

const CLERK = 'dz-zhifadui-keyuan-1';
const ADMIN = 'dz-admin';
/** Keys that begin like this break the connection at the instant at which the answer would be kept. */
const BREAKS = 'breaks-';
const FLOW = drawing('half', `<startEvent id="s"/>${userTask('write', { rule: 'starter' })}${externalTask('print', 'half-print')}<endEvent id="e"/>`, ['s>write', 'write>print', 'print>e']);
const NUMBERED = drawing(
  'numbered',
  `<startEvent id="s"/><serviceTask id="number" name="编号"><extensionElements><lz:service type="draw-number" result="number"><lz:input name="series" value="&quot;试验&quot;"/><lz:input name="pattern" value="&quot;试〔{year}〕{n}号&quot;"/></lz:service></extensionElements></serviceTask>${userTask('write', { rule: 'starter' })}<endEvent id="e"/>`,
  ['s>number', 'number>write', 'write>e'],
);
const TABLES = ['definition', 'draft', 'document', 'document_version', 'calendar_day', 'retention_rule', 'retention_run', 'migration_run', 'limit_recount', 'message_buffer', 'job', 'audit', 'idempotency'];
type Counts = Readonly<Record<string, number>>;

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const desk = await office.as(ADMIN);
  await desk.call('deploy', { body: { resources: [FLOW], note: '初稿' } });
  await desk.call('deploy', { body: { resources: [FLOW], note: '第二稿' } });
  const started = await (await office.as(CLERK)).call('startInstance', { body: { definition: 'half' } });
  await (await office.as(CLERK)).call('completeTask', { path: { id: started.next[0]?.task ?? '' }, body: { outcome: 'agree' } });
  await office.pool.query(`CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1); RETURN NEW; END $$`);
  await office.pool.query(`CREATE TRIGGER break_off BEFORE INSERT ON idempotency FOR EACH ROW WHEN (NEW.key LIKE '${BREAKS}%') EXECUTE FUNCTION break_off()`);
});
afterAll(() => office.close());

async function counts(): Promise<Counts> {
  const { rows } = await office.pool.query<Counts>(`SELECT ${TABLES.map((table) => `(SELECT count(*)::integer FROM ${table}) AS ${table}`).join(', ')}`);
  return rows[0] ?? {};
}

const grown = (before: Counts, after: Counts) => Object.fromEntries(TABLES.map((table) => [table, (after[table] ?? 0) - (before[table] ?? 0)]).filter(([, rows]) => rows !== 0));
/** What runs in the background has come to its end. */
async function settled(): Promise<void> {
  const { rows } = await office.pool.query(`SELECT FROM limit_recount WHERE finished_at IS NULL UNION ALL SELECT FROM migration_run WHERE finished_at IS NULL`);
  if (rows.length > 0) await settled();
}
const breaking = (breaks: boolean) => office.pool.query(`ALTER TABLE idempotency ${breaks ? 'ENABLE' : 'DISABLE'} TRIGGER break_off`);

interface Row {
  readonly name: RouteName;
  readonly input: () => Promise<object> | object;
  /** What the change adds, the kept answer beside. */
  readonly adds: Counts;
}

async function keptMessage(): Promise<string> {
  const name = `无人要-${randomUUID()}`;
  await (await office.as('dz-service')).call('correlateMessage', { body: { name } });
  const { items } = await (await office.as(ADMIN)).call('listMessages', { query: { state: 'waiting' } });
  return items.find((message) => message.name === name)?.id ?? '';
}

async function migrated(): Promise<string> {
  const desk = await office.as(ADMIN);
  const { id } = await desk.call('startMigration', { body: { from: 'half:1', to: 'half:2', nodes: {}, reason: '改版', dry: false } });
  while ((await desk.call('readMigration', { path: { id } })).finishedAt === undefined);
  return id;
}

const ROWS: readonly Row[] = [
  { name: 'deploy', input: () => ({ body: { resources: [drawing('new', '<startEvent id="s"/><endEvent id="e"/>', ['s>e'])], note: '新流程' } }), adds: { definition: 1, audit: 1 } },
  { name: 'saveDraft', input: () => ({ path: { key: 'half' }, body: { resources: [FLOW] } }), adds: { draft: 1 } },
  { name: 'discardDraft', input: () => ({ path: { key: 'half' } }), adds: { draft: -1 } },
  { name: 'saveRetentionRules', input: () => ({ body: [{ process: 'half', archiveAfterMonths: 24, purgeAfterYears: null }] }), adds: { retention_rule: 1, audit: 1 } },
  { name: 'saveCalendar', input: () => ({ body: { days: [{ date: '2027-03-01', kind: 'holiday', name: '机关搬迁', source: '' }] } }), adds: { calendar_day: 1, limit_recount: 1, audit: 1 } },
  { name: 'startLimitRecount', input: () => ({}), adds: { limit_recount: 1 } },
  { name: 'startRetentionRun', input: () => ({ body: { dry: true } }), adds: { retention_run: 1, audit: 1 } },
  { name: 'startMigration', input: () => ({ body: { from: 'half:1', to: 'half:2', nodes: {}, reason: '试', dry: true } }), adds: { migration_run: 1 } },
  { name: 'undoMigration', input: async () => ({ path: { id: await migrated() }, body: { reason: '误' } }), adds: { migration_run: 1 } },
  { name: 'resendMessage', input: async () => ({ path: { id: await keptMessage() } }), adds: { message_buffer: -1, job: 1, audit: 1 } },
  { name: 'discardMessage', input: async () => ({ path: { id: await keptMessage() }, body: { reason: '误发' } }), adds: { message_buffer: -1, audit: 1 } },
  { name: 'fetchJobs', input: () => ({ body: { topic: 'half-print', worker: 'w', leaseSeconds: 3600, max: 1 } }), adds: {} },
];

/** Runs end and messages are delivered in the background: what they add comes later. */
const BACKGROUND: Readonly<Record<string, readonly string[]>> = { saveCalendar: ['audit'], startLimitRecount: ['audit'], startMigration: ['audit'], undoMigration: ['audit'], resendMessage: ['job', 'message_buffer'] };

describe('a change whose answer could not be kept', () => {
  it.each(ROWS)('leaves nothing behind, and is made once when it comes again: $name', async ({ name, input, adds }) => {
    const desk = await office.as(ADMIN);
    const request = { ...(await input()), headers: { [IDEMPOTENCY_KEY]: `${BREAKS}${randomUUID()}` } };
    const before = await counts();
    await breaking(true);
    expect(await desk.attempt(name, request)).toMatchObject({ status: 503 });
    expect(grown(before, await counts())).toEqual({});
    await breaking(false);
    const first = await desk.attempt(name, request);
    expect(first.status).toBe(200);
    const besides = (rows: Counts) => Object.fromEntries(Object.entries(rows).filter(([table]) => !BACKGROUND[name]?.includes(table)));
    expect(besides(grown(before, await counts()))).toEqual(besides({ ...adds, idempotency: 1 }));
    expect(await desk.attempt(name, request)).toEqual(first);
    expect(besides(grown(before, await counts()))).toEqual(besides({ ...adds, idempotency: 1 }));
    await settled();
  });

  it('leaves nothing behind: a document', async () => {
    const desk = await office.as(CLERK);
    const next = await desk.call('startInstance', { body: { definition: 'half' } });
    const key = `${BREAKS}${randomUUID()}`;
    const upload = () => desk.post(`/api/instances/${next.instance}/documents`).set(IDEMPOTENCY_KEY, key).attach('file', Buffer.from('一'), { filename: 'a.txt' });
    const before = await counts();
    await breaking(true);
    expect((await upload()).status).toBe(503);
    expect(grown(before, await counts())).toEqual({});
    await breaking(false);
    const first = await upload();
    expect((await upload()).body).toEqual(first.body);
    expect(grown(before, await counts())).toEqual({ document: 1, document_version: 1, idempotency: 1 });
  });

  it('leaves nothing behind without a key either: a change and its entry in the audit log are one', async () => {
    await office.pool.query(`CREATE TRIGGER break_off BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION break_off()`);
    const before = await counts();
    expect(await (await office.as(ADMIN)).attempt('saveRetentionRules', { body: [] })).toMatchObject({ status: 503 });
    expect(grown(before, await counts())).toEqual({});
    await office.pool.query('DROP TRIGGER break_off ON audit');
  });

  it('does not remember a version that was never committed', async () => {
    const desk = await office.as(ADMIN);
    const versionOf = (id: string, name: string) => ({ ...drawing(id, '<startEvent id="s"/><endEvent id="e"/>', ['s>e']), name: `${name}.bpmn` });
    await breaking(true);
    await desk.attempt('deploy', { body: { resources: [versionOf('unsure', 'first')], note: '一' }, headers: { [IDEMPOTENCY_KEY]: `${BREAKS}${randomUUID()}` } });
    await breaking(false);
    await desk.call('deploy', { body: { resources: [versionOf('unsure', 'second')], note: '二' } });
    expect(await desk.call('readDefinition', { path: { id: 'unsure:1' } })).toMatchObject({ note: '二', resources: [{ name: 'second.bpmn' }] });
  });
});

describe('a spoiled number', () => {
  it('is recorded once, in the step that keeps its answer', async () => {
    const desk = await office.as(CLERK);
    await (await office.as(ADMIN)).call('deploy', { body: { resources: [NUMBERED], note: '编号' } });
    const numbered = await desk.call('startInstance', { body: { definition: 'numbered' } });
    const row = (await desk.call('listNumbers', { query: {} })).items.find((number) => number.instance === numbered.instance);
    const request = { body: { series: row?.series, sequence: row?.sequence, reason: '印错' }, headers: { [IDEMPOTENCY_KEY]: randomUUID() } };
    for (let time = 0; time < 3; time += 1) expect(await desk.attempt('voidNumber', request)).toEqual({ status: 200, body: {} });
    expect(await desk.refused('voidNumber', { ...request, headers: { [IDEMPOTENCY_KEY]: randomUUID() } })).toMatchObject({ status: 404, code: 'number-unknown' });
    expect(await desk.refused('voidNumber', { ...request, body: { ...request.body, reason: '另一理由' } })).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    const history = await desk.call('readHistory', { path: { id: numbered.instance } });
    expect(history.filter(({ kind }) => kind === 'number.voided')).toHaveLength(1);
  });
});
