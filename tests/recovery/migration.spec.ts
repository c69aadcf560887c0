import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient, type Migration } from '@liuzhuan/contract';
import { Pool } from 'pg';
import { drawing, externalTask, userTask } from '../integration/api/drawings';
import { createSeededDatabase, PASSWORD } from '../postgres/seeded-database';
import type { TestDatabase } from '../postgres/test-database';
import { KillableServer } from './killable-server';
import { multiplyCases } from './multiply-cases';

/** Running cases to move; 10,000 in a nightly run. */
const CASES = Number(process.env['LZ_MIGRATED_CASES'] ?? 600);
/** How often a server dies meanwhile. */
const KILLS = 3;
jest.setTimeout(120_000 + CASES * 60);

const CLERK = 'dz-zhifadui-keyuan-1';
const OTHER = 'dz-zhifadui-keyuan-2';
const timer = (id: string, host: string) => `<boundaryEvent id="${id}" attachedToRef="${host}" cancelActivity="false"><timerEventDefinition><timeDuration>P30D</timeDuration></timerEventDefinition></boundaryEvent>`;
const signers = `<multiInstanceLoopCharacteristics lz:collection="[&quot;${CLERK}&quot;, &quot;${OTHER}&quot;]" lz:element="signer" lz:output="outcome" lz:into="votes"/>`;

/** Two branches, a countersignature, a timer; in the second version two steps have other names, and one is gone. */
const draw = (first: string, sign: string, odd: string) =>
  drawing(
    'moved',
    `<startEvent id="s"/>${userTask(first, { rule: 'starter', more: '<lz:due within="3 working days" remindBefore="1 working day"/>' })}${timer('late', first)}${userTask('chase', { rule: 'starter' })}<endEvent id="chased"/>
    <exclusiveGateway id="way" default="way-fork"/>${userTask(odd, { rule: 'starter' })}<parallelGateway id="fork"/>${userTask(sign, { rule: 'signer', rest: signers })}${externalTask('print', 'print')}<parallelGateway id="join"/><endEvent id="e"/>`,
    [`s>${first}`, 'late>chase', 'chase>chased', `${first}>way`, `way>${odd}: outcome = "refuse"`, `${odd}>e`, 'way>fork', `fork>${sign}`, 'fork>print', `${sign}>join`, 'print>join', 'join>e'],
  );

describe('a migration of many cases', () => {
  let database: TestDatabase;
  let servers: KillableServer[];
  let pool: Pool;
  beforeEach(async () => {
    database = await createSeededDatabase();
    pool = new Pool({ connectionString: database.url });
    pool.on('error', () => undefined);
    servers = [await KillableServer.on(database.url), await KillableServer.on(database.url)];
    await servers[0]?.start();
  });
  afterEach(async () => {
    await Promise.all(servers.map((server) => server.kill()));
    await pool.end();
    await database.drop();
  });

  const signIn = async (server: KillableServer, login: string) => {
    const settings = { baseUrl: server.base, fetch, newKey: randomUUID };
    const { token } = await createClient(settings)('logIn', { body: { login, password: PASSWORD } });
    return createClient({ ...settings, token });
  };

  /** Tasks, jobs and subscriptions by what must not change, and those that stand at another step. */
  async function books(): Promise<{ readonly tasks: string; readonly jobs: string; readonly tokens: string }> {
    const { rows } = await pool.query<{ tasks: string; jobs: string; tokens: string }>(`SELECT
      (SELECT md5(string_agg(concat_ws(' ', t.instance, t.id, t.activation, t.status, t.assignee, t.candidates, t.due, t.due_text, t.created_at, t.member::text, t.outcome, t.opinion), ';' ORDER BY t.instance, t.id)) FROM task t WHERE t.status = 'open') AS tasks,
      (SELECT md5(string_agg(concat_ws(' ', j.instance, j.id, j.activation, j.kind, j.due_at), ';' ORDER BY j.instance, j.id)) FROM job j WHERE j.instance IS NOT NULL) AS jobs,
      (SELECT md5(string_agg(concat_ws(' ', i.id, (SELECT string_agg(k, ',' ORDER BY k) FROM json_object_keys(i.state->'tokens') k)), ';' ORDER BY i.id)) FROM process_instance i) AS tokens`);
    return rows[0] as { tasks: string; jobs: string; tokens: string };
  }

  it('loses no task, whichever server dies when; servers share the work; all go back', async () => {
    const [one, two] = servers as [KillableServer, KillableServer];
    const designer = await signIn(one, 'dz-admin');
    await designer('deploy', { body: { resources: [draw('draft', 'sign', 'odd')], note: '初稿' } });
    const clerk = await signIn(one, CLERK);
    const started = await Promise.all([1, 2, 3, 4].map(() => clerk('startInstance', { body: { definition: 'moved' } })));
    const complete = (index: number, outcome: string) => clerk('completeTask', { path: { id: started[index]?.next[0]?.task ?? '' }, body: { outcome, opinion: '请改' } });
    await complete(1, 'agree');
    await complete(2, 'refuse');
    const signing = (await complete(3, 'agree')).next.find(({ persons }) => persons[0]?.id === CLERK)?.task ?? '';
    await clerk('completeTask', { path: { id: signing }, body: { outcome: 'agree' } });
    await multiplyCases(pool, Math.ceil(CASES / 4));
    await designer('deploy', { body: { resources: [draw('write', 'countersign', 'other')], note: '改版' } });
    const total = Math.ceil(CASES / 4) * 4;
    const nodes = { draft: 'write', sign: 'countersign' };
    const body = { from: 'moved:1', to: 'moved:2', nodes, reason: '改版' };
    const before = await books();

    const { id: tried } = await designer('startMigration', { body: { ...body, dry: true } });
    const dry = await ended(async () => designer('readMigration', { path: { id: tried } }));
    expect(dry).toMatchObject({ total, moved: (total / 4) * 3, refused: total / 4, reasons: expect.arrayContaining([expect.objectContaining({ code: 'step-removed', node: 'odd', cases: total / 4 })]) });
    expect(await books()).toEqual(before);

    await two.start();
    const { id } = await designer('startMigration', { body: { ...body, dry: false } });
    for (let kill = 0; kill < KILLS; kill += 1) {
      await pause(150 + kill * 100);
      const victim = kill % 2 === 0 ? one : two;
      await victim.kill();
      await victim.start();
    }
    const admin = await signIn(one, 'dz-admin');
    const run = await ended(async () => admin('readMigration', { path: { id } }));
    expect(run).toMatchObject({ total, moved: (total / 4) * 3, refused: total / 4, gone: 0 });
    expect(await books()).toEqual(before);
    expect(await count(`SELECT count(*) FROM process_instance WHERE definition = 'moved:2'`)).toBe((total / 4) * 3);
    expect(await count(`SELECT count(*) FROM history WHERE kind = 'case.migrated'`)).toBe((total / 4) * 3);
    expect(await count(`SELECT count(*) FROM task WHERE status = 'open' AND (program <> (SELECT definition FROM process_instance i WHERE i.id = task.instance) OR node IN ('draft', 'sign'))`)).toBe(0);
    expect(await count(`SELECT count(*) FROM job WHERE node IN ('draft', 'sign')`)).toBe(0);
    expect(await count(`SELECT count(*) FROM audit WHERE action = 'migration.run'`)).toBe(1);
    expect(await count(`SELECT count(*) FROM migration_case WHERE verdict = 'refused' AND code <> 'step-removed'`)).toBe(0);

    const { id: back } = await admin('undoMigration', { path: { id }, body: { reason: '改版有误' } });
    expect(await ended(async () => admin('readMigration', { path: { id: back } }))).toMatchObject({ moved: (total / 4) * 3, refused: 0 });
    expect(await books()).toEqual(before);
    const again = await signIn(one, CLERK);
    await again('completeTask', { path: { id: started[0]?.next[0]?.task ?? '' }, body: { outcome: 'agree' } });
  });

  async function count(text: string): Promise<number> {
    const { rows } = await pool.query<{ count: string }>(text);
    return Number(rows[0]?.count);
  }
});

async function ended(read: () => Promise<Migration>): Promise<Migration> {
  for (;;) {
    const run = await read().catch(() => undefined);
    if (run?.finishedAt !== undefined) return run;
    await pause(200);
  }
}
