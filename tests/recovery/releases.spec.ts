import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient, type ResourceDto } from '@liuzhuan/contract';
import { Pool } from 'pg';
import { drawing, userTask } from '../integration/api/drawings';
import { createSeededDatabase, PASSWORD } from '../postgres/seeded-database';
import type { TestDatabase } from '../postgres/test-database';
import { KillableServer } from './killable-server';

jest.setTimeout(240_000);

const RELEASES = 16;
/** So many of them another version has overtaken by then: they fail. */
const OVERTAKEN = 6;
/** Two servers in turn die so many milliseconds after the releases are due, or the last one died. */
const KILLS_AFTER = [40, 120, 260, 60, 180];

/** Begins by the clock, so that bringing it into force also sets a timer; with a row of forks, so that its proof takes a moment. */
function planned(key: string): ResourceDto {
  const rows = Array.from({ length: 8 }, (_unused, n) => n);
  const nodes = rows.map((n) => `<parallelGateway id="fork${n}"/>${userTask(`left${n}`, { rule: 'starter' })}${userTask(`right${n}`, { rule: 'starter' })}<parallelGateway id="join${n}"/>`);
  const flows = rows.flatMap((n) => [`fork${n}>left${n}`, `fork${n}>right${n}`, `left${n}>join${n}`, `right${n}>join${n}`, `join${n}>${n === rows.length - 1 ? 'e' : `fork${n + 1}`}`]);
  const start = '<startEvent id="s"><timerEventDefinition><timeDate xsi:type="tFormalExpression">2099-01-05T01:00:00.000Z</timeDate></timerEventDefinition></startEvent>';
  return drawing(key, `${start}${nodes.join('')}<endEvent id="e"/>`, ['s>fork0', ...flows]);
}

describe('releases whose time has come', () => {
  let database: TestDatabase;
  let servers: readonly KillableServer[];
  let pool: Pool;
  beforeAll(async () => {
    database = await createSeededDatabase();
    pool = new Pool({ connectionString: database.url });
    pool.on('error', () => undefined);
    servers = [await KillableServer.on(database.url), await KillableServer.on(database.url)];
    await Promise.all(servers.map((server) => server.start()));
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.kill()));
    await pool.end();
    await database.drop();
  });

  const counted = async (text: string) => Number((await pool.query<{ count: string }>(`SELECT count(*) AS count FROM ${text}`)).rows[0]?.count);

  it('come into force once each, with their timers, or fail and are told of once, whichever server dies when', async () => {
    const settings = { baseUrl: servers[0]?.base ?? '', fetch, newKey: randomUUID };
    const { token } = await createClient(settings)('logIn', { body: { login: 'dz-admin', password: PASSWORD } });
    const admin = createClient({ ...settings, token });
    const keys = Array.from({ length: RELEASES }, (_unused, n) => `planned-${n}`);
    for (const process of keys) {
      const body = { process, resources: [planned(process)], note: '到时生效', reason: '试验', base: 0, activateAt: '2099-01-01T00:00:00.000Z' };
      expect(await admin('requestRelease', { body })).toMatchObject({ state: 'scheduled' });
    }
    const overtaken = keys.filter((_key, n) => n < OVERTAKEN);
    await pool.query(
      `INSERT INTO definition (organisation, key, version, id, name, program, decisions, forms, resources, deployed_at, deployed_by, note)
      SELECT d.organisation, k, 1, k || ':1', d.name, d.program, d.decisions, d.forms, d.resources, d.deployed_at, d.deployed_by, d.note
      FROM definition d, unnest($1::text[]) AS k WHERE d.id = 'dz-no-escalation:1'`,
      [overtaken],
    );
    await pool.query(`UPDATE release SET activate_at = now()`);
    for (const [turn, wait] of KILLS_AFTER.entries()) {
      await pause(wait);
      const victim = servers[turn % 2];
      await victim?.kill();
      await victim?.start();
    }
    for (let looked = 0; looked < 600 && (await counted(`release WHERE state = 'scheduled'`)) > 0; looked += 1) await pause(100);
    // Time for a second one, were there any.
    await pause(1_500);
    const { rows } = await pool.query<{ process: string; state: string; versions: number; timers: number; entries: number; told: number }>(
      `SELECT r.process, r.state, (SELECT count(*)::integer FROM definition d WHERE d.organisation = r.organisation AND d.key = r.process) AS versions,
        (SELECT count(*)::integer FROM job j WHERE j.organisation = r.organisation AND j.topic = r.process AND j.kind = 'timer') AS timers,
        (SELECT count(*)::integer FROM audit a WHERE a.organisation = r.organisation AND a.action IN ('release.activate', 'release.fail') AND a.target = r.id) AS entries,
        (SELECT count(*)::integer FROM notice n WHERE n.organisation = r.organisation AND n.release = r.id) AS told
      FROM release r ORDER BY r.process`,
    );
    const outcome = (process: string) => (overtaken.includes(process) ? { state: 'failed', timers: 0, told: 1 } : { state: 'active', timers: 1, told: 0 });
    expect(rows).toEqual([...keys].sort().map((process) => ({ process, versions: 1, entries: 1, ...outcome(process) })));
  });
});
