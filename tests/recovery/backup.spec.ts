import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, truncateSync, statSync } from 'node:fs';
import { chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDEMPOTENCY_KEY } from '@liuzhuan/contract';
import { restoreBackup, writeBackup } from '@liuzhuan/storage';
import { Client } from 'pg';
import { drawing, userTask } from '../integration/api/drawings';
import { type Office, openOffice, openOfficeOn } from '../integration/api/office';
import { createEmptyDatabase, type TestDatabase } from '../postgres/test-database';

const OFFICER = 'dz-zhifadui-keyuan-1';
const TIMED = drawing(
  'timed',
  `<startEvent id="s"/>${userTask('first', { rule: 'starter' })}<serviceTask id="number" name="编号"><extensionElements><lz:service type="draw-number" result="number"><lz:input name="series" value="&quot;函&quot;"/></lz:service></extensionElements></serviceTask><intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration>PT3S</timeDuration></timerEventDefinition></intermediateCatchEvent>${userTask('last', { rule: 'starter' })}<endEvent id="e"/>`,
  ['s>first', 'first>number', 'number>wait', 'wait>last', 'last>e'],
);
const AGREE = { outcome: 'agree', opinion: '同意' };

/** Starts cases and completes their first tasks until told to stop. */
function load(office: Office): () => Promise<number> {
  let stopped = false;
  let started = 0;
  const worker = async () => {
    const desk = await office.as(OFFICER);
    while (!stopped) {
      const { next } = await desk.call('startInstance', { body: { definition: 'timed' } });
      await desk.call('completeTask', { path: { id: next[0]?.task ?? '' }, body: AGREE });
      started += 1;
    }
  };
  const workers = [worker(), worker(), worker()];
  return async () => {
    stopped = true;
    await Promise.all(workers);
    return started;
  };
}

/** One case with everything that has to survive, then a backup under load. */
async function busyOffice(): Promise<{ readonly office: Office; readonly request: object; readonly first: unknown; readonly instance: string; readonly stop: () => Promise<number> }> {
  const office = await openOffice();
  await (await office.as('dz-admin')).call('deploy', { body: { resources: [TIMED], note: '试用' } });
  const stop = load(office);
  const desk = await office.as(OFFICER);
  const request = { body: { definition: 'timed' }, headers: { [IDEMPOTENCY_KEY]: randomUUID() } };
  const first = await desk.attempt('startInstance', request);
  const { instance, next } = first.body ?? { instance: '', next: [] };
  await desk.post(`/api/instances/${instance}/documents`).attach('file', Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0, 255, 10]), { filename: '附件.txt' });
  await desk.call('completeTask', { path: { id: next[0]?.task ?? '' }, body: AGREE });
  return { office, request, first, instance, stop };
}

/** The restored office goes on: timers fire, keys hold, numbers go on without a gap, and no case is half there. */
async function goesOn(restored: Office, { request, first, instance }: { readonly request: object; readonly first: unknown; readonly instance: string }): Promise<void> {
  const desk = await restored.as(OFFICER);
  expect(await desk.attempt('startInstance', request)).toEqual(first);
  for (let turn = 0; ; turn += 1) {
    const { rows } = await restored.pool.query<{ waiting: number }>(`SELECT count(*)::integer AS waiting FROM job WHERE kind = 'timer' AND instance IS NOT NULL`);
    if (rows[0]?.waiting === 0) break;
    if (turn > 150) throw new Error(`Expected all timers to fire but ${rows[0]?.waiting} wait`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const last = (await desk.call('listTasks', { query: { limit: 200 } })).items.find((task) => task.instance === instance);
  expect(last).toMatchObject({ node: 'last' });
  expect(await desk.call('completeTask', { path: { id: last?.id ?? '' }, body: AGREE })).toMatchObject({ status: 'completed' });
  const { instance: another, next } = await desk.call('startInstance', { body: { definition: 'timed' } });
  await desk.call('completeTask', { path: { id: next[0]?.task ?? '' }, body: AGREE });
  for (const numbers of [
    `SELECT split_part(number, '-', 2)::integer AS n FROM process_instance WHERE organisation = 'dz' ORDER BY n`,
    `SELECT sequence AS n FROM official_number WHERE organisation = 'dz' ORDER BY n`,
  ]) {
    const drawn = (await restored.pool.query<{ n: number }>(numbers)).rows.map(({ n }) => n);
    expect(drawn).toEqual(drawn.map((_, index) => index + 1));
  }
  expect((await restored.pool.query(`SELECT FROM process_instance i WHERE status = 'active' AND NOT EXISTS (SELECT FROM task t WHERE t.instance = i.id AND t.status = 'open') AND NOT EXISTS (SELECT FROM job j WHERE j.instance = i.id)`)).rowCount).toBe(0);
  expect(await desk.call('readInstance', { path: { id: another } })).toMatchObject({ status: 'active' });
}

/** What all tables hold, apart from what changes by itself. */
async function contents(url: string): Promise<Readonly<Record<string, string>>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(`SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'schema_migration' ORDER BY 1`);
  const found: Record<string, string> = {};
  for (const { name } of rows) found[name] = String((await client.query<{ md5: string }>(`SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS md5 FROM "${name}" t`)).rows[0]?.md5);
  await client.end();
  return found;
}

jest.setTimeout(180_000);

describe('a backup of our own', () => {
  let folder: string;
  const databases: TestDatabase[] = [];
  const fresh = async () => {
    const database = await createEmptyDatabase();
    databases.push(database);
    return database.url;
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'liuzhuan-backup-'));
  });
  afterAll(async () => {
    for (const database of databases) await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is one instant of a busy office; restored elsewhere, its cases go on', async () => {
    const busy = await busyOffice();
    const file = join(folder, 'busy.backup');
    const report = await writeBackup(busy.office.databaseUrl, file);
    expect(await busy.stop()).toBeGreaterThan(3);
    await busy.office.close();
    const url = await fresh();
    expect(await restoreBackup(url, file)).toEqual(report);
    expect(report.rows['process_instance']).toBeGreaterThan(0);
    const restored = await openOfficeOn(url);
    await goesOn(restored, busy);
    await restored.close();
  });

  it('gives every row back as it was', async () => {
    const busy = await busyOffice();
    await busy.stop();
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    await busy.office.application.close();
    const file = join(folder, 'still.backup');
    await writeBackup(busy.office.databaseUrl, file);
    const url = await fresh();
    await restoreBackup(url, file);
    expect(await contents(url)).toEqual(await contents(busy.office.databaseUrl));
    await expect(restoreBackup(url, file)).rejects.toThrow(/not empty/);
    const cut = join(folder, 'still.backup');
    truncateSync(cut, Math.floor(statSync(cut).size / 2));
    const empty = await fresh();
    await expect(restoreBackup(empty, cut)).rejects.toThrow(/cannot be restored|not complete/);
    const left = Object.entries(await contents(empty)).filter(([, md5]) => md5 !== 'null');
    expect(left.filter(([name]) => name === 'process_instance' || name === 'task')).toEqual([]);
  });
});

const BIN = '/usr/lib/postgresql/15/bin';
const hasDebian = existsSync(join(BIN, 'pg_dump')) && process.getuid?.() === 0;
if (!hasDebian) console.warn('pg_dump is not tested here: it needs PostgreSQL 15 of Debian, and root to start it as the user postgres');

(hasDebian ? describe : describe.skip)('pg_dump of an external PostgreSQL 15', () => {
  let folder: string;
  const port = 20_000 + (process.pid % 20_000);
  const urlOf = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  const asPostgres = (program: string, ...options: string[]) => execFileSync('setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', join(BIN, program), ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'liuzhuan-debian-'));
    chmodSync(folder, 0o777);
    asPostgres('initdb', '-D', join(folder, 'data'), '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8');
    asPostgres('pg_ctl', '-D', join(folder, 'data'), '-w', '-l', join(folder, 'log'), '-o', `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`, 'start');
    for (const name of ['office', 'restored']) asPostgres('createdb', '-h', '127.0.0.1', '-p', String(port), name);
  });
  afterAll(() => {
    asPostgres('pg_ctl', '-D', join(folder, 'data'), '-m', 'immediate', 'stop');
    rmSync(folder, { recursive: true, force: true });
  });

  it('taken under load and restored elsewhere, its cases go on', async () => {
    const seeded = await busyOffice();
    await seeded.stop();
    await seeded.office.application.close();
    const file = join(folder, 'seed.backup');
    await writeBackup(seeded.office.databaseUrl, file);
    await restoreBackup(urlOf('office'), file);
    const office = await openOfficeOn(urlOf('office'));
    const stop = load(office);
    await new Promise((resolve) => setTimeout(resolve, 500));
    asPostgres('pg_dump', '-Fc', '-h', '127.0.0.1', '-p', String(port), '-f', join(folder, 'office.dump'), 'office');
    await stop();
    await office.close();
    asPostgres('pg_restore', '-h', '127.0.0.1', '-p', String(port), '-d', 'restored', '--exit-on-error', join(folder, 'office.dump'));
    const restored = await openOfficeOn(urlOf('restored'));
    await goesOn(restored, seeded);
    await restored.close();
  });
});
