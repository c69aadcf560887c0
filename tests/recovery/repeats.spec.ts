import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type CallInput, createClient, fillPath, IDEMPOTENCY_KEY, type Route, type RouteName, ROUTES } from '@liuzhuan/contract';
import { Pool } from 'pg';
import { drawing } from '../integration/api/drawings';
import { createSeededDatabase, PASSWORD } from '../postgres/seeded-database';
import type { TestDatabase } from '../postgres/test-database';
import { KillableServer } from './killable-server';

jest.setTimeout(180_000);

const FLOW = drawing('repeated', '<startEvent id="s"/><endEvent id="e"/>', ['s>e']);

interface Row {
  readonly name: RouteName;
  readonly input: object;
  /** How often the change was made. */
  readonly made: string;
}

const ROWS: readonly Row[] = [
  { name: 'deploy', input: { body: { resources: [FLOW], note: '试用' } }, made: `SELECT count(*)::integer AS count FROM definition WHERE key = 'repeated'` },
  { name: 'saveDraft', input: { path: { key: 'repeated' }, body: { resources: [FLOW] } }, made: `SELECT coalesce(max(revision), 0) AS count FROM draft WHERE key = 'repeated'` },
  { name: 'saveRetentionRules', input: { body: [{ process: '*', archiveAfterMonths: 24, purgeAfterYears: null }] }, made: `SELECT count(*)::integer AS count FROM audit WHERE action = 'retention.rules'` },
  { name: 'startRetentionRun', input: { body: { dry: false } }, made: 'SELECT count(*)::integer AS count FROM retention_run WHERE NOT dry' },
];

const ROOTS = '<message id="m" name="回函"/><signal id="g" name="停电"/>';

/** What is handed to cases: each of them gets it in a transaction of its own. */
const SENDINGS = [
  { name: 'correlateMessage', event: '<messageEventDefinition messageRef="m"/>', input: { body: { name: '回函', payload: {} } } },
  { name: 'broadcastSignal', event: '<signalEventDefinition signalRef="g"/>', input: { body: { name: '停电', payload: {} } } },
] as const;

describe('a server that is killed between a change and the keeping of its answer', () => {
  let database: TestDatabase;
  let server: KillableServer;
  let pool: Pool;
  beforeAll(async () => {
    database = await createSeededDatabase();
    pool = new Pool({ connectionString: database.url });
    pool.on('error', () => undefined);
    // Slow enough that the server is dead before its answer is kept.
    await pool.query(`CREATE FUNCTION keep_slowly() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(2); RETURN NEW; END $$`);
    await pool.query(`CREATE TRIGGER keep_slowly BEFORE INSERT ON idempotency FOR EACH ROW WHEN (NEW.key LIKE 'slow-%') EXECUTE FUNCTION keep_slowly()`);
    server = await KillableServer.on(database.url);
    await server.start();
  });
  afterAll(async () => {
    await server?.kill();
    await pool?.end();
    await database?.drop();
  });

  const send = async (name: RouteName, input: object, key: string, token: string) => {
    const { path, body } = input as CallInput<'saveDraft'>;
    const route: Route = ROUTES[name];
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', [IDEMPOTENCY_KEY]: key };
    const answer = await fetch(`${server.base}${fillPath(route.path, path as Record<string, string> | undefined)}`, { method: route.method, headers, body: JSON.stringify(body ?? {}) });
    return { status: answer.status, body: (await answer.json()) as unknown };
  };
  const made = async (text: string) => (await pool.query<{ count: number }>(text)).rows[0]?.count;
  const isBeingKept = async () => (await pool.query(`SELECT FROM pg_stat_activity WHERE query LIKE 'INSERT INTO idempotency%' AND state = 'active' AND pid <> pg_backend_pid()`)).rowCount === 1;

  it.each(ROWS)('has not made it, and makes it once when it is asked again: $name', async ({ name, input, made: text }) => {
    const { token } = await createClient({ baseUrl: server.base, fetch, newKey: randomUUID })('logIn', { body: { login: 'dz-admin', password: PASSWORD } });
    const key = `slow-${randomUUID()}`;
    const broken = send(name, input, key, token).catch(() => 'broken');
    while (!(await isBeingKept())) await pause(20);
    await server.kill();
    expect(await broken).toBe('broken');
    await server.start();
    while (await isBeingKept()) await pause(50);
    expect(await made(text)).toBe(0);
    const first = await send(name, input, key, token);
    expect(first.status).toBe(200);
    expect(await send(name, input, key, token)).toEqual(first);
    expect(await made(text)).toBe(1);
  });

  it.each(SENDINGS)('has done it where it is steps of cases, does it once, and tells who got it: $name', async ({ name, event, input }) => {
    const settings = { baseUrl: server.base, fetch, newKey: randomUUID };
    const { token } = await createClient(settings)('logIn', { body: { login: 'dz-admin', password: PASSWORD } });
    const admin = createClient({ ...settings, token });
    const process = `hears-${name}`;
    await admin('deploy', { body: { resources: [drawing(process, `<startEvent id="s">${event}</startEvent><endEvent id="e"/>`, ['s>e'], ROOTS)], note: '试用' } });
    const key = `slow-${randomUUID()}`;
    const broken = send(name, input, key, token).catch(() => 'broken');
    while (!(await isBeingKept())) await pause(20);
    await server.kill();
    expect(await broken).toBe('broken');
    await server.start();
    while (await isBeingKept()) await pause(50);
    const begun = async () => (await pool.query<{ id: string }>('SELECT id FROM process_instance WHERE process = $1', [process])).rows.map(({ id }) => id);
    const instances = await begun();
    expect(instances).toHaveLength(1);
    expect(await send(name, input, key, token)).toMatchObject({ status: 200, body: { delivered: [], started: instances } });
    expect(await begun()).toEqual(instances);
  });
});
