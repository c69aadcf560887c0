import { execFileSync, type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from '@liuzhuan/contract';
import { freePort } from '@liuzhuan/storage';
import { DEMO_PASSWORD } from '../../apps/server/src/seed/demo-logins';
import { DIALECTS } from './drivers/http-dialects';
import { httpDriver } from './drivers/http-driver';
import { diagram } from './measured-process';

const ROOT = join(__dirname, '../..');
const MAIN = join(ROOT, 'apps/server/dist/main.js');
const READY_MS = 120_000;
const FIRST_PORT = 20_000;
const LAST_PORT = 30_000;
const ADMINISTRATOR = 'dz-admin';
const OFFICER = 'dz-shenpike-keyuan-1';
/** Cases opened before anything is measured: code is compiled and buffers are grown by then. */
const WARM_UP_CASES = 1_000;
const CLIENTS = 8;

/** The server as a process of its own, with its embedded database. */
export interface ServerFigures {
  /** Seconds from the start of the process until it answers: on an empty folder (database made, organisations laid down), and the next time. */
  readonly firstStart: number;
  readonly coldStart: number;
  /** Megabytes of the server's process after its start, and with `openCases` open cases; its database's memory is the database's. */
  readonly idle: number;
  readonly loaded: number;
  readonly openCases: number;
  /** Growth of the server's process for each case that is opened, kilobytes. */
  readonly kbPerOpenCase: number;
}

/** Starts the built server twice on a folder of its own, and opens cases. */
export async function measureServerProcess(folder: string, cases: number, said: (line: string) => void): Promise<ServerFigures> {
  if (!existsSync(MAIN)) throw new Error('Expected a built server but there is none: npm start builds it, and so does npx tsc -b apps/server');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const first = await start(folder);
  await stop(first.child);
  said(`first start ${first.seconds.toFixed(1)} s`);
  const again = await start(folder);
  said(`cold start ${again.seconds.toFixed(1)} s`);
  try {
    const idle = await residentMegabytes(again.child);
    const open = await opener(again.base);
    await open(WARM_UP_CASES);
    const before = await residentMegabytes(again.child);
    await open(cases);
    const loaded = await residentMegabytes(again.child);
    const figures = { idle, loaded, openCases: cases + WARM_UP_CASES, kbPerOpenCase: Math.max(0, ((loaded - before) * 1024) / cases) };
    return { firstStart: first.seconds, coldStart: again.seconds, ...figures };
  } finally {
    await stop(again.child);
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Started {
  readonly child: ChildProcess;
  readonly base: string;
  readonly seconds: number;
}

async function start(folder: string): Promise<Started> {
  const port = await quietPort();
  const { DATABASE_URL: _external, ...inherited } = process.env;
  const env = { ...inherited, PORT: String(port), LIUZHUAN_DATA: folder };
  const begun = performance.now();
  const collector = join(__dirname, 'collect-on-signal.cjs');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--expose-gc', '--require', collector, MAIN], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const base = `http://127.0.0.1:${port}`;
  while (!(await isReady(base))) {
    if (child.exitCode !== null || performance.now() - begun > READY_MS) {
      await stop(child);
      throw new Error('Expected the server to become ready but it did not');
    }
    await pause(20);
  }
  return { child, base, seconds: (performance.now() - begun) / 1000 };
}

/** A free port below those the system gives away: the server's database asks for one of these while the server starts. */
async function quietPort(): Promise<number> {
  for (let port = FIRST_PORT + (process.pid % 5_000); port < LAST_PORT; port += 1) if ((await freePort(port)) !== undefined) return port;
  throw new Error('Expected a free port but all are in use');
}

/** The page that everybody opens first is there. */
async function isReady(base: string): Promise<boolean> {
  return fetch(`${base}/desk`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** Resident memory after garbage was collected. */
async function residentMegabytes(child: ChildProcess): Promise<number> {
  child.kill('SIGUSR2');
  await pause(1_500);
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) / 1024;
}

/** Opens cases through the API. */
async function opener(base: string): Promise<(cases: number) => Promise<void>> {
  const tokenOf = async (login: string) => (await createClient({ baseUrl: base, fetch, newKey: () => crypto.randomUUID() })('logIn', { body: { login, password: DEMO_PASSWORD } })).token;
  const administrator = createClient({ baseUrl: base, fetch, newKey: () => crypto.randomUUID(), token: await tokenOf(ADMINISTRATOR) });
  // The officer is one of several of her post here: the tasks are to be hers.
  const content = diagram('approval').replaceAll('post(&quot;科员&quot;)', 'starter');
  await administrator('deploy', { body: { resources: [{ name: 'approval.bpmn', kind: 'bpmn', content }], note: 'bench' } });
  const driver = httpDriver({ base, dialect: DIALECTS.liuzhuan, process: 'approval', authorization: `Bearer ${await tokenOf(OFFICER)}` });
  return async (cases) => {
    let left = cases;
    const client = async () => {
      while (left-- > 0) await (await driver.start()).complete();
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
  };
}
