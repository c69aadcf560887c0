import { randomUUID } from 'node:crypto';
import { type ChangeSet, createEngine } from '@liuzhuan/engine';
import { asInstant } from '@liuzhuan/kernel';
import { createMemoryDefinitionStore } from '@liuzhuan/simulator';
import { createDataSource, migrate, poolOf, PostgresEngineStore } from '@liuzhuan/storage';
import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';
import { Client, type Pool } from 'pg';
import { type Figures, figuresOf, type Measure, middle, timed } from './figures';
import { CLERK, DIRECTORY, measuredProgram, ORGANISATION } from './measured-process';
import { definitionOf } from './memory';
import { writePlainly } from './plain-writer';

/** A case: its start and three user tasks, four steps. */
const TASKS = 3;
const RUNS = 3;
/** Connections of the pool, for ours and for plain `pg` alike. */
const POOL = 16;
/** Run before the clock, and followed by ANALYZE: tables are measured as autovacuum leaves them after their first minute. */
const WARM_UP_CASES = 40;

/** What one number of clients comes to. */
export interface DurableFigures {
  readonly clients: number;
  readonly ours: Figures;
  readonly plain: Figures;
}

/** Durable steps through engine and store, and beside them the very rows these steps wrote, written by plain `pg`. */
export async function measureDurable(server: string, clients: number, cases: number): Promise<DurableFigures> {
  const ours: Figures[] = [];
  const plain: Figures[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const written: ChangeSet[][] = [];
    ours.push(await onDatabase(server, (pool) => runEngine(pool, clients, cases, written)));
    plain.push(await onDatabase(server, (pool) => runPlain(pool, clients, written)));
  }
  return { clients, ours: middle(ours), plain: middle(plain) };
}

async function runEngine(pool: Pool, clients: number, cases: number, written: ChangeSet[][]): Promise<Figures> {
  const byCase = new Map<string, ChangeSet[]>();
  const clock = { now: () => asInstant(new Date().toISOString()) };
  const keep = (changes: ChangeSet) => byCase.set(changes.instance.id, [...(byCase.get(changes.instance.id) ?? []), changes]);
  const definitions = createMemoryDefinitionStore();
  const calendar = buildCalendar(CHINA_CALENDAR);
  const engine = createEngine({
    store: new PostgresEngineStore(pool, { clock, committed: keep }),
    definitions,
    directory: { directory: () => Promise.resolve(DIRECTORY) },
    calendar: { calendar: () => Promise.resolve(calendar) },
    clock,
    ids: { next: () => randomUUID() },
  });
  const definition = await definitions.save(definitionOf(await measuredProgram(TASKS), clock.now()));
  const actor = { person: CLERK, organisation: ORGANISATION, roles: ['officer'] as const };
  const runCase = async (_case: number, measure: Measure) => {
    const started = await measure(() => engine.startInstance(actor, { definition: definition.id }));
    if (!started.ok || !started.value) throw new Error('Expected a case to start but it did not');
    for (let [task] = started.value.opened; task !== undefined; ) {
      const { id } = task;
      const outcome = await measure(() => engine.completeTask(actor, { task: id, outcome: 'agree' }));
      if (!outcome.ok) throw new Error(`Expected the task to be completed but got ${outcome.rejection.code}`);
      [task] = outcome.value.opened;
    }
  };
  await timed(numbered(WARM_UP_CASES), clients, runCase);
  await pool.query('ANALYZE');
  const sample = await timed(numbered(cases), clients, runCase);
  written.push(...byCase.values());
  return figuresOf(sample);
}

function numbered(cases: number): readonly number[] {
  return Array.from({ length: cases }, (_unused, n) => n);
}

async function runPlain(pool: Pool, clients: number, written: readonly ChangeSet[][]): Promise<Figures> {
  const runCase = async (steps: readonly ChangeSet[], measure: Measure) => {
    for (const changes of steps) await measure(() => writePlainly(pool, changes));
  };
  await timed(written.slice(0, WARM_UP_CASES), clients, runCase);
  await pool.query('ANALYZE');
  return figuresOf(await timed(written.slice(WARM_UP_CASES), clients, runCase));
}

/** A new database with our tables, dropped afterwards. Its checkpoint is done before the clock runs. */
async function onDatabase<R>(server: string, work: (pool: Pool) => Promise<R>): Promise<R> {
  const name = `bench_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await administrate(server, `CREATE DATABASE ${name}`);
  await migrate(url.href);
  await administrate(server, 'CHECKPOINT');
  const source = await createDataSource(url.href, { poolSize: POOL }).initialize();
  try {
    return await work(poolOf(source));
  } finally {
    await source.destroy();
    await administrate(server, `DROP DATABASE ${name} WITH (FORCE)`);
  }
}

async function administrate(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}
