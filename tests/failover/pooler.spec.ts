import { randomUUID } from 'node:crypto';
import { createClient, type LiveEvent, liveEventSchema } from '@liuzhuan/contract';
import { CLERK } from '../chaos/matter';
import { listen } from '../integration/api/event-stream';
import { createSeededDatabase, PASSWORD } from '../postgres/seeded-database';
import type { TestDatabase } from '../postgres/test-database';
import { LoadOnServers } from './load-on-servers';
import { Pooler } from './pooler';
import { describeWith } from './programs';
import { measureSteps } from './steps-per-second';

jest.setTimeout(600_000);

const POOL = 6;
const CASES_AT_ONCE = 8;
const CALLERS = 32;
const ANSWERS = Number(process.env['LIUZHUAN_TEST_ANSWERS'] ?? 300);

/** Starts, tasks, timers, messages, outside workers: the same load as under failover, with pgbouncer between servers and database. */
describeWith(['pgbouncer'], 'two servers behind one pgbouncer in transaction mode', () => {
  let database: TestDatabase;
  let pooler: Pooler;
  let load: LoadOnServers;
  beforeAll(async () => {
    database = await createSeededDatabase();
    pooler = await Pooler.before(database.url, POOL);
    load = await LoadOnServers.on(pooler.url, CASES_AT_ONCE, { LIUZHUAN_POOLER: 'transaction', LIUZHUAN_DIRECT_URL: database.url });
    await load.begin();
  });
  afterAll(async () => {
    await load.stop();
    await pooler.stop();
    await database.drop();
  });

  it('carry every case to its end, over fewer connections than they open', async () => {
    const { ledger } = load;
    const from = performance.now();
    await ledger.more(ANSWERS);
    const seconds = (performance.now() - from) / 1_000;
    const figures = await pooler.figures();
    const { cases, ...findings } = await load.finish(database.url);
    if (process.env['LIUZHUAN_TEST_FIGURES']) console.log(JSON.stringify({ answersPerSecond: ANSWERS / seconds, cases, acknowledged: ledger.entries.length, unanswered: ledger.unanswered, refusedForNow: ledger.refusedForNow, ...figures }, null, 2));
    expect({ ...findings, said: load.said }).toEqual({ lost: [], doubled: [], stuck: [], said: [] });
    expect({ unanswered: ledger.unanswered, refusedForNow: ledger.refusedForNow }).toEqual({ unanswered: 0, refusedForNow: 0 });
    expect(figures.servers).toBeLessThanOrEqual(POOL);
    expect(figures.clients).toBeGreaterThan(figures.servers);
    expect(figures.transactions).toBeGreaterThan(ANSWERS);
  });

  it('commit the steps of many callers together', async () => {
    const [direct, pooled] = [await measureSteps(database.url, CALLERS, true), await measureSteps(pooler.url, CALLERS, false)];
    if (process.env['LIUZHUAN_TEST_FIGURES']) console.log(JSON.stringify({ direct, pooled }));
    expect([direct.isComplete, pooled.isComplete]).toEqual([true, true]);
    expect(pooled.perTransaction).toBeGreaterThan(2);
  });

  it('tell each other what changed', async () => {
    const newKey = () => randomUUID();
    const [one = '', two = ''] = load.bases;
    const { token } = await createClient({ baseUrl: one, fetch, newKey })('logIn', { body: { login: CLERK, password: PASSWORD } });
    const stream = await listen<LiveEvent>(`${two}/api/events`, token, (data) => liveEventSchema.parse(data));
    const { instance } = await createClient({ baseUrl: one, token, fetch, newKey })('startInstance', { body: { definition: 'chaos-matter' } });
    await stream.until((heard) => heard.some((event) => event.kind === 'instance' && event.instance === instance));
    stream.close();
    expect(instance).toEqual(expect.any(String));
  });
});
