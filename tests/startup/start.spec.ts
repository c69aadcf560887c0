import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, waitForEnd } from '../../libs/storage/src/postgres-server/processes';
import { ROOT } from '../architecture/project-files';
import { end, type Started, startOn } from './started-server';

/** Time in which a start must be done when everything is there. */
const WARM_START_MS = 20_000;

let data = '';
const folders: string[] = [];
const running: ChildProcess[] = [];

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'liuzhuan-start-'));
  chmodSync(data, 0o755);
  folders.push(data);
});

afterEach(async () => {
  const left = running.splice(0).filter((child) => child.exitCode === null && child.signalCode === null);
  await Promise.all(left.map((child) => end(child, 'SIGTERM')));
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const start = (port: number, ...options: string[]): Promise<Started> => startOn(data, port, options, (child) => running.push(child));

async function busyPort(): Promise<{ port: number; free(): void }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0, free: () => server.close() };
}

describe('npm start', () => {
  it('serves, ends cleanly on SIGTERM with its database, and is quick the next time', async () => {
    const blocker = await busyPort();
    const first = await start(blocker.port);
    expect(first.base).not.toContain(`:${blocker.port}`);
    expect(first.output()).toContain(`${blocker.port}`);
    blocker.free();
    expect((await fetch(`${first.base}/desk`)).status).toBe(200);
    expect((await fetch(`${first.base}/designer`)).status).toBe(200);
    expect(await end(first.child, 'SIGTERM')).toBe(0);
    expect(isAlive(first.database)).toBe(false);

    const begun = Date.now();
    const second = await start(blocker.port);
    expect(Date.now() - begun).toBeLessThan(WARM_START_MS);
    expect((await fetch(`${second.base}/desk`)).status).toBe(200);
    expect(await end(second.child, 'SIGINT')).toBe(0);
    expect(await waitForEnd(second.database, 5_000)).toBe(true);
  }, 120_000);

  it('goes on with the same database after its server was killed', async () => {
    const first = await start(3900);
    const server = Number(readFileSync(join(data, 'postgres/owner'), 'utf8'));
    process.kill(server, 'SIGKILL');
    await new Promise((resolve) => first.child.once('exit', resolve));
    expect(isAlive(first.database)).toBe(true);
    const second = await start(3900);
    expect(second.database).toBe(first.database);
    expect((await fetch(`${second.base}/desk`)).status).toBe(200);
    // Twice, as a terminal, npm and an impatient person may send it.
    second.child.kill('SIGTERM');
    expect(await end(second.child, 'SIGTERM')).toBe(0);
    expect(await waitForEnd(second.database, 5_000)).toBe(true);
  }, 120_000);

  it('passes a signal through npm', async () => {
    const { DATABASE_URL: _external, ...env } = process.env;
    const npm = spawn('npm', ['start', '--silent', '--', '--no-build', '--port', '3900', '--data', data], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
    running.push(npm);
    await new Promise<void>((resolve) => npm.stdout.on('data', (text: Buffer) => text.includes('/desk') && resolve()));
    const server = Number(readFileSync(join(data, 'postgres/owner'), 'utf8'));
    await end(npm, 'SIGTERM');
    expect(await waitForEnd(server, 5_000)).toBe(true);
  }, 60_000);
});
