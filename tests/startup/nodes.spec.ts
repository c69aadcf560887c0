import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient, type LiveEvent, liveEventSchema } from '@liuzhuan/contract';
import { isAlive } from '@liuzhuan/storage';
import { randomUUID } from 'node:crypto';
import { listen } from '../integration/api/event-stream';
import { FORM, MATTER } from '../integration/api/matter';
import { end, postmasterOf, type Started, startOn } from './started-server';

jest.setTimeout(300_000);

const STARTER = 'dz-shenpike-keyuan-1';
const HEAD = 'dz-shenpike-fuzeren';

describe('npm start -- --nodes 3', () => {
  const data = mkdtempSync(join(tmpdir(), 'liuzhuan-nodes-'));
  let child: ChildProcess | undefined;
  let started: Started;
  beforeAll(async () => {
    chmodSync(data, 0o755);
    started = await startOn(data, 3940, ['--nodes', '3'], (begun) => (child = begun));
    await soon(() => nodes().length === 3);
  });
  afterAll(async () => {
    if (child && child.exitCode === null) await end(child, 'SIGTERM');
    rmSync(data, { recursive: true, force: true });
  });

  const nodes = () => [...started.output().matchAll(/(http:\/\/127\.0\.0\.1:\d+) \(pid (\d+)\)/g)].map(([, base = '', pid = '']) => ({ base, pid: Number(pid) }));
  async function signIn(base: string, login: string) {
    const settings = { baseUrl: base, fetch, newKey: randomUUID };
    const { token } = await createClient(settings)('logIn', { body: { login, password: 'liuzhuan' } });
    return { token, call: createClient({ ...settings, token }) };
  }
  async function soon(what: () => boolean | Promise<boolean>): Promise<void> {
    for (const until = Date.now() + 90_000; Date.now() < until; await pause(100)) if (await what()) return;
    expect(started.output()).toBe('something else');
  }
  const answers = async (base: string) => (await fetch(`${base}/api/openapi.json`).catch(() => undefined))?.status === 200;

  it('prints the address of each node beside the one for all', () => {
    expect(new Set([started.base, ...nodes().map(({ base }) => base)]).size).toBe(4);
  });

  it('tells a browser on one node what was done on another, and shows it there at once', async () => {
    const [one, two, three] = nodes();
    const head = await signIn(three?.base ?? '', HEAD);
    const stream = await listen<LiveEvent>(`${two?.base}/api/events`, head.token, (event) => liveEventSchema.parse(event));
    const throughFront = await listen<LiveEvent>(`${started.base}/api/events`, head.token, (event) => liveEventSchema.parse(event));
    const { call } = await signIn(one?.base ?? '', STARTER);
    const { instance, next } = await call('startInstance', { body: { definition: 'dz-no-escalation', variables: MATTER } });
    await call('completeTask', { path: { id: next[0]?.task ?? '' }, body: { outcome: 'submit', data: FORM } });
    expect((await head.call('listTasks', { query: {} })).items.map((row) => row.instance)).toContain(instance);
    for (const heard of [stream, throughFront]) {
      await heard.until((events) => events.some((event) => event.kind === 'tasks' && event.instance === instance));
      heard.close();
    }
  });

  it('starts a node again that died, and serves meanwhile', async () => {
    const [, victim] = nodes();
    process.kill(victim?.pid ?? 0, 'SIGKILL');
    const asked = await Promise.all(Array.from({ length: 20 }, async (_unused, n) => (await pause(n * 50), answers(started.base))));
    // Whoever was just connected to the dead node has to ask again.
    expect(asked.filter((isAnswered) => !isAnswered).length).toBeLessThan(5);
    await soon(() => /node 2 \(\d+\) ended by itself \(SIGKILL\) and is started again/.test(started.output()));
    await soon(() => answers(victim?.base ?? ''));
  });

  it('starts the database again that died, and goes on by itself', async () => {
    process.kill(started.database, 'SIGKILL');
    await soon(() => /The database .* is started again/.test(started.output()));
    const desk = await signInAgain();
    expect((await desk.call('listTasks', { query: {} })).items).toEqual(expect.any(Array));
    expect(postmasterOf(data)).not.toBe(started.database);
  });

  /** Signing in is a change: while the database is away it fails, and soon it does not. */
  async function signInAgain() {
    let desk: Awaited<ReturnType<typeof signIn>> | undefined;
    await soon(async () => (desk = await signIn(started.base, STARTER).catch(() => undefined)) !== undefined);
    if (!desk) throw new Error('Expected to be signed in');
    return desk;
  }

  it('ends all of them together on SIGTERM', async () => {
    const postmaster = postmasterOf(data);
    expect(await end(started.child, 'SIGTERM')).toBe(0);
    expect(isAlive(postmaster)).toBe(false);
    for (const { base } of [started, ...nodes()]) await expect(fetch(base)).rejects.toThrow();
  });
});
