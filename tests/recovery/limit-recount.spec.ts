import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Client, createClient, type LimitRecountDto } from '@liuzhuan/contract';
import { Pool } from 'pg';
import { drawing, userTask } from '../integration/api/drawings';
import { createSeededDatabase, PASSWORD } from '../postgres/seeded-database';
import type { TestDatabase } from '../postgres/test-database';
import { KillableServer } from './killable-server';
import { multiplyCases } from './multiply-cases';

/** Open cases whose limits are counted anew. */
const CASES = Number(process.env['LZ_RECOUNTED_CASES'] ?? 600);
/** How often a server dies meanwhile. */
const KILLS = 3;
jest.setTimeout(180_000 + CASES * 60);

const CLERK = 'dz-zhifadui-keyuan-1';
const ADMIN = 'dz-admin';
const LATE = '<boundaryEvent id="late" name="催" attachedToRef="write" cancelActivity="false"><timerEventDefinition><timeDuration>4 working days</timeDuration></timerEventDefinition></boundaryEvent>';
const FLOW = drawing(
  'limited',
  `<startEvent id="s"/>${userTask('write', { rule: 'starter', more: '<lz:due within="3 working days" remindBefore="1 working day"/>' })}${LATE}${userTask('chase', { rule: 'starter' })}<endEvent id="chased"/>${userTask('read', { rule: 'starter', more: '<lz:due within="P30D"/>' })}<parallelGateway id="f"/><parallelGateway id="j"/><endEvent id="e"/>`,
  ['s>f', 'f>write', 'f>read', 'write>j', 'read>j', 'j>e', 'late>chase', 'chase>chased'],
);
/** Twelve days from tomorrow on, as the office in Shanghai counts them. */
const OFF = Array.from({ length: 12 }, (_, index) => new Date(Date.now() + 8 * 3_600_000 + (index + 1) * 86_400_000).toISOString().slice(0, 10));

describe('the limits of many open cases, counted anew', () => {
  let database: TestDatabase;
  let servers: readonly [KillableServer, KillableServer];
  let pool: Pool;
  beforeEach(async () => {
    database = await createSeededDatabase();
    pool = new Pool({ connectionString: database.url });
    pool.on('error', () => undefined);
    servers = [await KillableServer.on(database.url), await KillableServer.on(database.url)];
    await servers[0].start();
  });
  afterEach(async () => {
    await Promise.all(servers.map((server) => server.kill()));
    await pool.end();
    await database.drop();
  });

  const signIn = async (server: KillableServer, login: string): Promise<Client> => {
    const settings = { baseUrl: server.base, fetch, newKey: randomUUID };
    const { token } = await createClient(settings)('logIn', { body: { login, password: PASSWORD } });
    return createClient({ ...settings, token });
  };
  const count = async (text: string): Promise<number> => Number((await pool.query<{ count: string }>(text)).rows[0]?.count);
  /** What waits, without ids: a job that moves is another row. */
  const waiting = async () => {
    const { rows } = await pool.query<{ what: string; times: string; count: string }>(`SELECT what, string_agg(DISTINCT at::text, ' ') AS times, count(*) FROM (
      SELECT 'task ' || node AS what, due AS at FROM task WHERE status = 'open' UNION ALL SELECT kind || ' ' || node, due_at FROM job WHERE instance IS NOT NULL
    ) w GROUP BY what ORDER BY what`);
    return new Map(rows.map(({ what, times, count: many }) => [what, { times, many: Number(many) }]));
  };

  it('come to the same whichever server dies when, each once', async () => {
    const [one, two] = servers;
    const admin = await signIn(one, ADMIN);
    await admin('deploy', { body: { resources: [FLOW], note: '初稿' } });
    await (await signIn(one, CLERK))('startInstance', { body: { definition: 'limited' } });
    await multiplyCases(pool, CASES);
    const before = await waiting();
    expect([...before].map(([what, { many }]) => [what, many])).toEqual(['overdue read', 'overdue write', 'reminder write', 'task read', 'task write', 'timer late'].map((what) => [what, CASES]));

    await two.start();
    await admin('saveCalendar', { body: { days: OFF.map((date) => ({ date, kind: 'holiday' as const, name: '机关搬迁', source: '' })) } });
    for (let kill = 0; kill < KILLS; kill += 1) {
      await pause(150 + kill * 100);
      const victim = kill % 2 === 0 ? one : two;
      await victim.kill();
      await victim.start();
    }
    const after = await signIn(one, ADMIN);
    const run = await ended(after);
    expect(run).toMatchObject({ total: CASES, looked: CASES, moved: CASES, later: 2 * CASES, earlier: 0, same: 0, unclear: 0, failed: 0, stopped: false });
    const moved = await waiting();
    expect([...moved].map(([what, { many, times }]) => [what, many, times.split(' ').length, times !== before.get(what)?.times])).toEqual([
      ['overdue read', CASES, 2, false],
      ['overdue write', CASES, 2, true],
      ['reminder write', CASES, 2, true],
      ['task read', CASES, 2, false],
      ['task write', CASES, 2, true],
      ['timer late', CASES, 2, true],
    ]);
    expect(await count(`SELECT count(*) FROM history WHERE kind = 'task.due-recounted'`)).toBe(CASES);
    expect(await count(`SELECT count(*) FROM history WHERE kind = 'timer.recounted'`)).toBe(CASES);
    expect(await count(`SELECT count(*) FROM audit WHERE action = 'calendar.recount'`)).toBe(1);

    await after('saveCalendar', { body: { days: [] } });
    expect(await ended(after)).toMatchObject({ looked: CASES, earlier: 2 * CASES });
    expect(await waiting()).toEqual(before);
  });
});

async function ended(client: Client): Promise<LimitRecountDto> {
  for (;;) {
    const { run } = await client('readLimitRecount', {}).catch(() => ({ run: undefined }));
    if (run?.finishedAt !== undefined) return run;
    await pause(200);
  }
}
