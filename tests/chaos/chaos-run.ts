import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@liuzhuan/storage';
import { Pool } from 'pg';
import { DatabaseKeeper } from '../../apps/server/src/nodes/database-keeper';
import { ServerNode } from '../../apps/server/src/nodes/server-node';
import { ROOT } from '../architecture/project-files';
import { seedDatabase } from '../postgres/seeded-database';
import { compare, type Findings } from './compare';
import { DatabaseProxy } from './database-proxy';
import { type ChaosNode, FaultMaker } from './fault-maker';
import { planFaults } from './fault-plan';
import { Ledger } from './ledger';
import { OutsideWorld } from './outside-world';
import { makeSlowDisk } from './slow-disk';
import { makeDisk, type SmallDisk } from './small-disk';

export interface ChaosSettings {
  readonly kills: number;
  readonly seed: number;
  readonly nodes: number;
  /** Cases that are driven at the same time. */
  readonly atOnce: number;
  /** Faults go on for at least so long; those of the plan come again from its beginning. */
  readonly minutes: number;
  readonly log: (line: string) => void;
  /** Fails when the run is to be left; then everything is cleared away. */
  readonly left?: Promise<never>;
}

/** What a run found out. */
export interface ChaosReport {
  readonly result: ChaosResult;
  readonly findings: Findings;
  /** How often each fault was made, and other counts. */
  readonly made: ReadonlyMap<string, number>;
}

/** The closing line. */
export interface ChaosResult {
  readonly kills: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly stuck: number;
}

/** When the servers' clocks begin: the day on which the scenarios begin, Monday 09:00 in Beijing. What a process does may depend on the hour. */
const BEGINS = Date.parse('2026-11-23T01:00:00Z');
const MAIN = join(ROOT, 'apps/server/dist/main.js');
const CLOCK = join(__dirname, 'chaos-clock.cjs');
/** A fault comes without the answers it was to wait for when they take longer than this: perhaps nobody is there to answer. */
const ANSWERS_WITHIN_MS = 4_000;
/** After the last fault everything has to come to rest, as long as something moves at least this often. */
const STILLNESS_MS = 180_000;

/** Real servers on a real PostgreSQL under load, with faults; then everything comes to its end, and is compared with what was acknowledged. */
export async function runChaos(settings: ChaosSettings): Promise<ChaosReport> {
  const disk = makeDisk();
  if (disk.cannotFill !== undefined) settings.log(`full disks are left out: ${disk.cannotFill}`);
  const closing: (() => Promise<unknown> | void)[] = [() => disk.remove()];
  const work = runOn(disk, settings, closing);
  work.catch(() => undefined);
  try {
    return await Promise.race([work, ...(settings.left ? [settings.left] : [])]);
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

async function runOn(disk: SmallDisk, settings: ChaosSettings, closing: (() => Promise<unknown> | void)[]): Promise<ChaosReport> {
  const { log } = settings;
  const slowDisk = makeSlowDisk();
  closing.push(() => slowDisk.remove());
  if (slowDisk.cannotSlow !== undefined) log(`slow disks are left out: ${slowDisk.cannotSlow}`);
  const database = await DatabaseKeeper.start({ dataDir: join(disk.folder, 'postgres'), durable: true, environment: slowDisk.environment, log });
  closing.push(() => database.stop());
  const pool = new Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => undefined);
  // So that the log of changes fits on the small disk.
  await pool.query(`ALTER SYSTEM SET max_wal_size = '256MB'`);
  await pool.query('SELECT pg_reload_conf()');
  log('seeding');
  await seedDatabase(database.url);
  const clockShift = BEGINS - Date.now();
  const nodes = await Promise.all(Array.from({ length: settings.nodes }, (_unused, n) => openNode({ n, database, folder: disk.folder, clockShift, log })));
  closing.push(async () => Promise.all(nodes.map(endNode)));
  log('starting the nodes');
  await Promise.all(nodes.map(({ server }) => server.start()));
  const maker = new FaultMaker({ nodes, database, disk, slowDisk, clockShift });
  const ledger = new Ledger();
  const world = new OutsideWorld(nodes.map(({ base, server }) => ({ base, isReady: () => server.isReady })), ledger, settings);
  log('playing a case of each kind in peace');
  await world.playInPeace();
  log(`${settings.kills} kills are planned`);
  world.begin();
  await makeFaults(settings, maker, ledger);
  log('no more faults');
  await maker.end();
  await world.end(STILLNESS_MS);
  await pause(1_000);
  const findings = await compare(pool, world.remembered);
  await pool.end();
  const result = { kills: maker.kills, acknowledged: ledger.entries.length, lost: findings.lost.length, doubled: findings.doubled.length, stuck: findings.stuck.length };
  return { result, findings, made: new Map<string, number>([...maker.made, ['cases', world.remembered.played.length], ['unanswered', ledger.unanswered], ['5xx', ledger.refusedForNow]]) };
}

async function endNode({ server, proxy }: ChaosNode): Promise<void> {
  // A process that was stopped does not hear that it is to end.
  server.signal('SIGCONT');
  await server.stop();
  await proxy.close();
}

interface NodePlace {
  readonly n: number;
  readonly database: DatabaseKeeper;
  readonly folder: string;
  readonly clockShift: number;
  readonly log: (line: string) => void;
}

async function openNode({ n, database, folder, clockShift, log }: NodePlace): Promise<ChaosNode & { readonly base: string }> {
  const url = new URL(database.url);
  const proxy = await DatabaseProxy.to(Number(url.port));
  url.port = String(proxy.port);
  const port = (await freePort()) ?? 0;
  mkdirSync(join(folder, 'clocks'), { recursive: true });
  const clockFile = join(folder, 'clocks', String(n));
  writeFileSync(clockFile, String(clockShift));
  const environment = () => ({
    ...process.env,
    DATABASE_URL: url.href,
    PORT: String(port),
    HOST: '127.0.0.1',
    LIUZHUAN_SEED: 'none',
    LIUZHUAN_SESSION_HOURS: '100000',
    LIUZHUAN_TEST_CLOCK_FILE: clockFile,
  });
  const output = (text: string) => {
    for (const line of text.split('\n')) if (/ERROR|FATAL|Error:|✗/.test(line)) log(`  node ${n}: ${line.trim()}`);
  };
  const server = new ServerNode({ name: `node ${n}`, program: ['--disable-warning=ExperimentalWarning', '--require', CLOCK, MAIN], folder: ROOT, environment, log: () => undefined, output });
  return { server, proxy, clockFile, base: `http://127.0.0.1:${port}` };
}

async function makeFaults({ seed, kills, nodes, minutes, log }: ChaosSettings, maker: FaultMaker, ledger: Ledger): Promise<void> {
  const until = Date.now() + minutes * 60_000;
  const plan = planFaults(seed, kills, nodes);
  const told = { kills: 0 };
  do {
    for (const { fault, pause: milliseconds, answers } of plan) {
      await Promise.all([pause(milliseconds), Promise.race([ledger.more(answers), pause(ANSWERS_WITHIN_MS, undefined, { ref: false })])]);
      await maker.make(fault);
      if (maker.kills >= told.kills + 20) {
        told.kills = maker.kills;
        log(`${maker.kills} kills, ${ledger.entries.length} commands acknowledged, ${ledger.unanswered} without an answer`);
      }
    }
  } while (Date.now() < until);
}
