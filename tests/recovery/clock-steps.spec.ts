import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from '@liuzhuan/contract';
import { Pool } from 'pg';
import { drawing } from '../integration/api/drawings';
import { createSeededDatabase, PASSWORD } from '../postgres/seeded-database';
import type { TestDatabase } from '../postgres/test-database';
import { KillableServer } from './killable-server';

jest.setTimeout(120_000);

const MINUTE = 60_000;
const timed = (id: string, duration: string) =>
  drawing(id, `<startEvent id="s"/><intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">${duration}</timeDuration></timerEventDefinition></intermediateCatchEvent><endEvent id="e"/>`, ['s>wait', 'wait>e']);

describe('a server whose clock is set while it runs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liuzhuan-clock-'));
  const clock = join(folder, 'clock');
  let database: TestDatabase;
  let server: KillableServer;
  let pool: Pool;
  beforeAll(async () => {
    setClock(0);
    database = await createSeededDatabase();
    pool = new Pool({ connectionString: database.url });
    server = await KillableServer.on(database.url, { LIUZHUAN_TEST_CLOCK_FILE: clock, NODE_OPTIONS: `--require ${join(__dirname, '../chaos/chaos-clock.cjs')}` });
    await server.start();
  });
  afterAll(async () => {
    await server?.kill();
    await pool?.end();
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Milliseconds by which the server's clock is off from now on. */
  function setClock(by: number): void {
    writeFileSync(clock, String(by));
  }

  const call = async () => {
    const settings = { baseUrl: server.base, fetch, newKey: randomUUID };
    const { token } = await createClient(settings)('logIn', { body: { login: 'dz-admin', password: PASSWORD } });
    return createClient({ ...settings, token });
  };
  const start = async (definition: string) => (await (await call())('startInstance', { body: { definition } })).instance;
  const fired = async (instance: string) => (await pool.query(`SELECT FROM history WHERE kind = 'timer.fired' AND instance = $1`, [instance])).rowCount;
  /** A look every 250 ms at the clock's file, a second at the jobs, and the machine is busy. */
  const soon = async (instance: string) => {
    for (let n = 0; n < 100 && (await fired(instance)) === 0; n += 1) await pause(50);
    return fired(instance);
  };

  it('fires what it passed over, and what it passes twice, once', async () => {
    const client = await call();
    for (const drawn of [timed('ten-minutes', 'PT10M'), timed('five-seconds', 'PT5S')]) await client('deploy', { body: { resources: [drawn], note: '时钟' } });
    const long = await start('ten-minutes');
    await pause(1_500);
    expect(await fired(long)).toBe(0);
    // Forward, past the due instant.
    setClock(11 * MINUTE);
    expect(await soon(long)).toBe(1);
    // Back, before it, and past it once more.
    setClock(0);
    await pause(1_500);
    setClock(11 * MINUTE);
    await pause(1_500);
    expect(await fired(long)).toBe(1);

    // Set back while a short timer waits: late by as much, not lost.
    const short = await start('five-seconds');
    setClock(10 * MINUTE);
    await pause(7_000);
    expect(await fired(short)).toBe(0);
    setClock(12 * MINUTE);
    expect(await soon(short)).toBe(1);
    expect((await pool.query(`SELECT status FROM process_instance WHERE id = ANY ($1)`, [[long, short]])).rows).toEqual([{ status: 'completed' }, { status: 'completed' }]);
    expect((await pool.query('SELECT FROM job WHERE instance = ANY ($1)', [[long, short]])).rowCount).toBe(0);
  });
});
