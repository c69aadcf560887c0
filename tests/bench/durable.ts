import type { ChangeSet } from '@liuzhuan/engine';
import type { Pool } from 'pg';
import type { Databases } from './databases';
import { bpmnEngineContext, bpmnEngineRowDriver, CASE_TABLE } from './drivers/bpmn-engine-driver';
import type { Driver } from './drivers/driver';
import { durableDriver } from './drivers/engine-driver';
import { plainDriver } from './drivers/plain-driver';
import { type Figures, figuresOf, middle, ratioOf } from './figures';
import { load } from './load';
import { diagram, diagramProgram } from './measured-process';

/** Clients of the rows of the table. */
const CLIENTS = [1, 8, 32, 128];
/** The number of clients at which half load and bpmn-engine are measured. */
const MANY = 32;
/** Run before the clock, and followed by ANALYZE: tables are measured as autovacuum leaves them after their first minute. */
const WARM_UP_SECONDS = 1;

/** Who is measured: ours, our rows by plain `pg`, and bpmn-engine with a row for each case, in two ways. */
export type Contender = 'ours' | 'plain' | 'reloaded' | 'kept';

/** What one number of clients comes to. */
export interface DurableFigures {
  readonly clients: number;
  readonly figures: Readonly<Partial<Record<Contender, Figures>>>;
  /** Steps a second, ours ÷ theirs: the middle of rounds made in turn. */
  readonly ratios: Readonly<Partial<Record<Contender, number>>>;
  /** Ours when half as many steps arrive as it can do. */
  readonly halfLoad?: Figures;
}

/** How long is measured. */
export interface Extent {
  readonly rounds: number;
  /** Seconds of each contender in each round. */
  readonly seconds: number;
}

/** Durable steps with every number of clients: rounds in turn, each contender on a new database. */
export async function measureDurable(databases: Databases, { rounds, seconds }: Extent, said: (line: string) => void): Promise<readonly DurableFigures[]> {
  const rows: DurableFigures[] = [];
  // Once for the compiler of the JavaScript engine, which is slow with much code and would be counted against those that have most.
  await playRound(databases, MANY, seconds, []);
  for (const clients of CLIENTS) {
    const runs: Partial<Record<Contender, Figures[]>> = {};
    const half: Figures[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const [contender, figures] of await playRound(databases, clients, seconds, half)) (runs[contender] ??= []).push(figures);
      said(`${clients} clients, round ${round + 1} of ${rounds}`);
    }
    rows.push(summary(clients, runs, half));
  }
  return rows;
}

function summary(clients: number, runs: Partial<Record<Contender, Figures[]>>, half: readonly Figures[]): DurableFigures {
  const contenders = Object.entries(runs) as [Contender, Figures[]][];
  const rates = (of: readonly Figures[] = []) => of.map(({ rate }) => rate);
  return {
    clients,
    figures: Object.fromEntries(contenders.map(([contender, of]) => [contender, middle(of)])),
    ratios: Object.fromEntries(contenders.map(([contender, of]) => [contender, ratioOf(rates(runs.ours), rates(of))])),
    ...(half.length > 0 && { halfLoad: middle(half) }),
  };
}

async function playRound(databases: Databases, clients: number, seconds: number, half: Figures[]): Promise<Map<Contender, Figures>> {
  const figures = new Map<Contender, Figures>();
  await onDatabase(databases, async (pool) => {
    const program = await diagramProgram('approval');
    const driver = await durableDriver(program, pool);
    await warmUp(driver, pool, clients);
    const ours = figuresOf(await load(driver, { clients, seconds }));
    figures.set('ours', ours);
    if (clients === MANY) half.push(figuresOf(await load(driver, { clients, seconds, rate: ours.rate / 2 })));
    // What is recorded stays in memory, and would be looked through by the garbage collection of those who are measured.
    const { recorder, take } = recorderOf();
    await load(await durableDriver(program, pool, recorder), { clients, seconds });
    const written = take();
    const warm = Math.ceil(written.length / 10);
    await onDatabase(databases, async (other) => {
      await load(plainDriver(other, written.slice(0, warm)), { clients, seconds: WARM_UP_SECONDS });
      await other.query('ANALYZE');
      figures.set('plain', figuresOf(await load(plainDriver(other, written.slice(warm)), { clients, seconds })));
    });
  });
  if (clients === MANY) for (const how of ['reloaded', 'kept'] as const) figures.set(how, await playPeer(databases, how, clients, seconds));
  return figures;
}

async function playPeer(databases: Databases, how: 'reloaded' | 'kept', clients: number, seconds: number): Promise<Figures> {
  const context = await bpmnEngineContext(diagram('approval'));
  return onDatabase(databases, async (pool) => {
    await pool.query(CASE_TABLE);
    const driver = bpmnEngineRowDriver(context, pool, how);
    await warmUp(driver, pool, clients);
    return figuresOf(await load(driver, { clients, seconds }));
  });
}

async function warmUp(driver: Driver, pool: Pool, clients: number): Promise<void> {
  await load(driver, { clients, seconds: WARM_UP_SECONDS });
  await pool.query('ANALYZE');
}

/** Keeps what the steps of each case write. */
function recorderOf(): { recorder(changes: ChangeSet): void; take(): readonly ChangeSet[][] } {
  const byCase = new Map<string, ChangeSet[]>();
  return {
    recorder(changes) {
      const steps = byCase.get(changes.instance.id);
      if (steps) steps.push(changes);
      else byCase.set(changes.instance.id, [changes]);
    },
    take: () => [...byCase.values()],
  };
}

async function onDatabase<R>(databases: Databases, work: (pool: Pool) => Promise<R>): Promise<R> {
  const database = await databases.fresh();
  try {
    return await work(database.pool);
  } finally {
    await database.drop();
  }
}
