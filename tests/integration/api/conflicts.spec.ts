import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { soon } from '../../eventually';
import { drawing, userTask } from './drawings';
import { openOffice, type Office } from './office';

jest.setTimeout(150_000);

const ADMIN = 'dz-admin';
const CLERK = 'dz-zhifadui-keyuan-1';
const plain = (id: string) => drawing(id, '<startEvent id="s"/><endEvent id="e"/>', ['s>e']);

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const rows = async <R extends object>(text: string, values: unknown[] = []) => (await office.pool.query<R>(text, values)).rows;

/** The next insert into a table loses to somebody else, so many times. */
async function lose(table: string, times: number): Promise<void> {
  await office.pool.query(`DROP SEQUENCE IF EXISTS lost; CREATE SEQUENCE lost`);
  await office.pool.query(`CREATE OR REPLACE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF nextval('lost') <= ${times} THEN RAISE 'deadlock' USING ERRCODE = '40P01'; END IF; RETURN NEW; END $$`);
  await office.pool.query(`CREATE OR REPLACE TRIGGER lose BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION lose()`);
}
const win = (table: string) => office.pool.query(`DROP TRIGGER lose ON ${table}`);

describe('changes that get in each other’s way', () => {
  it('are all made: deployments of the same processes in another order', async () => {
    await office.pool.query(`CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.3); RETURN NEW; END $$`);
    await office.pool.query('CREATE TRIGGER slowly BEFORE INSERT ON definition FOR EACH ROW EXECUTE FUNCTION slowly()');
    const desk = await office.as(ADMIN);
    const deploy = (ids: readonly string[]) => desk.attempt('deploy', { body: { resources: ids.map((id, place) => ({ ...plain(id), name: `${place}.bpmn` })), note: '试用' } });
    const answers = await Promise.all([deploy(['left', 'right']), deploy(['right', 'left'])]);
    await office.pool.query('DROP TRIGGER slowly ON definition');
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.map(({ body }) => body?.definitions.map(({ version }) => version)).sort()).toEqual([[1, 1], [2, 2]]);
    expect(await rows(`SELECT key, max(version) AS version FROM definition WHERE key IN ('left', 'right') GROUP BY key ORDER BY key`)).toEqual([{ key: 'left', version: 2 }, { key: 'right', version: 2 }]);
  });

  it.each([undefined, randomUUID()])('are made again when they lose to another, and leave one entry (key: %s)', async (key) => {
    const id = key === undefined ? 'loser' : 'keyed-loser';
    await lose('definition', 2);
    const answer = await (await office.as(ADMIN)).attempt('deploy', { body: { resources: [plain(id)], note: '试用' }, headers: key === undefined ? {} : { 'idempotency-key': key } });
    await win('definition');
    expect(answer).toMatchObject({ status: 200, body: { definitions: [{ key: id, version: 1 }] } });
    expect(await rows(`SELECT FROM audit WHERE action = 'definition.deploy' AND target = $1`, [`${id}:1`])).toHaveLength(1);
  });
});

describe('many things at once', () => {
  it('all come to their end on the connections there are', async () => {
    const begun = drawing('crowd', '<startEvent id="s"><messageEventDefinition messageRef="m"/></startEvent><endEvent id="e"/>', ['s>e'], '<message id="m" name="人多"/>');
    const desk = await office.as(ADMIN);
    await desk.call('deploy', { body: { resources: [begun], note: '试用' } });
    const service = await office.as('dz-service');
    const keyed = () => ({ 'idempotency-key': randomUUID() });
    const many = (count: number, work: (n: number) => Promise<{ readonly status: number }>) => Array.from({ length: count }, (_unused, n) => work(n));
    const answers = await Promise.all([
      ...many(60, () => service.attempt('correlateMessage', { body: { name: '人多' }, headers: keyed() })),
      ...many(20, (n) => desk.attempt('saveDraft', { path: { key: `crowd-${n}` }, body: { resources: [begun] }, headers: keyed() })),
      ...many(40, () => desk.attempt('listInstances', { query: {} })),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await rows(`SELECT FROM process_instance WHERE process = 'crowd'`)).toHaveLength(60);
  });
});

describe('what is done in the background', () => {
  it('brings a release into force although it lost to another deployment', async () => {
    const body = { process: 'planned', resources: [plain('planned')], note: '到时生效', reason: '试验', base: 0, activateAt: '2099-01-01T00:00:00.000Z' };
    const { id } = await (await office.as(ADMIN)).call('requestRelease', { body });
    await lose('definition', 2);
    await office.pool.query('UPDATE release SET activate_at = now() WHERE id = $1', [id]);
    await soon(async () => (await rows<{ state: string }>('SELECT state FROM release WHERE id = $1', [id]))[0]?.state !== 'scheduled');
    await win('definition');
    expect(await rows('SELECT state, version FROM release WHERE id = $1', [id])).toEqual([{ state: 'active', version: 1 }]);
  });

  it('moves cases to another version although one of them fails by a mistake of ours', async () => {
    const desk = await office.as(ADMIN);
    const flow = drawing('odd-one', `<startEvent id="s"/>${userTask('write', { rule: 'starter' })}<endEvent id="e"/>`, ['s>write', 'write>e']);
    for (const note of ['初稿', '第二稿']) await desk.call('deploy', { body: { resources: [flow], note } });
    const clerk = await office.as(CLERK);
    const instances: string[] = [];
    for (let n = 0; n < 3; n += 1) instances.push((await clerk.call('startInstance', { body: { definition: 'odd-one:1' } })).instance);
    await office.pool.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken'; END $$`);
    await office.pool.query(`CREATE TRIGGER refuse BEFORE UPDATE ON process_instance FOR EACH ROW WHEN (OLD.id = '${instances[1]}') EXECUTE FUNCTION refuse()`);
    const { id } = await desk.call('startMigration', { body: { from: 'odd-one:1', to: 'odd-one:2', nodes: {}, reason: '改版', dry: false } });
    await soon(async () => (await desk.call('readMigration', { path: { id } })).finishedAt !== undefined);
    await office.pool.query('DROP TRIGGER refuse ON process_instance');
    expect(await desk.call('readMigration', { path: { id } })).toMatchObject({ total: 3, moved: 2, refused: 1, reasons: expect.arrayContaining([expect.objectContaining({ code: 'defect', cases: 1 })]) });
    expect(await rows('SELECT definition FROM process_instance WHERE id = $1', [instances[1]])).toEqual([{ definition: 'odd-one:1' }]);
  });

  it('moves cases to another version although the database loses all connections again and again', async () => {
    const desk = await office.as(ADMIN);
    const flow = drawing('moving', `<startEvent id="s"/>${userTask('write', { rule: 'starter' })}<endEvent id="e"/>`, ['s>write', 'write>e']);
    for (const note of ['初稿', '第二稿']) await desk.call('deploy', { body: { resources: [flow], note } });
    const clerk = await office.as(CLERK);
    await Promise.all(Array.from({ length: 90 }, () => clerk.call('startInstance', { body: { definition: 'moving:1' } })));
    const { id } = await desk.call('startMigration', { body: { from: 'moving:1', to: 'moving:2', nodes: {}, reason: '改版', dry: false } });
    const outside = new Client({ connectionString: office.databaseUrl });
    await outside.connect();
    for (let n = 0; n < 6; n += 1) {
      await outside.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    // What was leased by a batch that was cut off comes back after half a minute.
    const finished = async () => (await outside.query('SELECT FROM migration_run WHERE id = $1 AND finished_at IS NOT NULL', [id])).rowCount === 1;
    for (let n = 0; n < 90 && !(await finished()); n += 1) await new Promise((resolve) => setTimeout(resolve, 1_000));
    const { rows: figures } = await outside.query('SELECT total, moved, refused, gone FROM migration_run WHERE id = $1', [id]);
    expect(figures).toEqual([{ total: 90, moved: 90, refused: 0, gone: 0 }]);
    const { rows: told } = await outside.query(`SELECT count(*)::integer AS lines, count(DISTINCT instance)::integer AS cases FROM history WHERE kind = 'case.migrated' AND instance IN (SELECT id FROM process_instance WHERE definition = 'moving:2')`);
    expect(told).toEqual([{ lines: 90, cases: 90 }]);
    await outside.end();
  });

  it('delivers a message that is kept and on its way at once, and does not hold up timers for it', async () => {
    const roots = '<message id="m" name="双份"/>';
    const waiter = drawing('waiter', `<startEvent id="s"/><intermediateCatchEvent id="c"><messageEventDefinition messageRef="m"/></intermediateCatchEvent><endEvent id="e"/>`, ['s>c', 'c>e'], roots);
    const timed = drawing(
      'timed',
      `<startEvent id="s"/><intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">PT1S</timeDuration></timerEventDefinition></intermediateCatchEvent><endEvent id="e"/>`,
      ['s>wait', 'wait>e'],
    );
    for (const drawn of [waiter, timed]) await (await office.as(ADMIN)).call('deploy', { body: { resources: [drawn], note: '试用' } });
    // Kept, and sent again after its mark was forgotten by a node that died before it delivered it.
    await (await office.as('dz-service')).call('correlateMessage', { body: { name: '双份' } });
    const [kept] = await rows<{ id: string }>(`SELECT id FROM message_buffer WHERE name = '双份'`);
    await office.pool.query(`INSERT INTO job (organisation, id, kind, due_at, payload, attempts) VALUES ('dz', $1, 'delivery', now() + interval '3 seconds', $2, 0)`, [
      kept?.id,
      JSON.stringify({ event: 'message', name: '双份', key: null, payload: {} }),
    ]);
    const clerk = await office.as(CLERK);
    const start = async (definition: string) => (await clerk.call('startInstance', { body: { definition } })).instance;
    const instances = [await start('waiter'), await start('timed')];
    for (const id of instances) await soon(async () => (await clerk.call('readInstance', { path: { id } })).status === 'completed');
    expect(await rows(`SELECT FROM message_buffer WHERE name = '双份'`)).toEqual([]);
    expect(await rows(`SELECT FROM job WHERE id = $1`, [kept?.id])).toEqual([]);
  });
});
