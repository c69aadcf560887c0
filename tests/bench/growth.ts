import { HOT_STATEMENTS, JobQueue } from '@liuzhuan/storage';
import { asInstant } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import type { BenchDatabase, Databases } from './databases';
import type { Extent } from './durable';
import type { Driver } from './drivers/driver';
import { durableDriver } from './drivers/engine-driver';
import { fillCases } from './fill-cases';
import { type Figures, figuresOf, median, middle, ratioOf } from './figures';
import { load } from './load';
import { diagramProgram, ORGANISATION } from './measured-process';

const CLIENTS = 32;
/** Finished and open cases that copies are made of. */
const TEMPLATES = { finished: 8, open: 2 };
const WARM_UP_SECONDS = 2;
const WARM_UP_CLAIMS = 100;
const CLAIM = HOT_STATEMENTS.find(({ name }) => name === 'delete-job');

/** Steps with so many cases in the database. */
export interface GrowthFigures {
  readonly cases: number;
  readonly figures: Figures;
  /** Steps a second ÷ those among the fewest cases: the middle of rounds made in turn. */
  readonly ratio: number;
}

/** Looking for due timers and taking one, with so many pending. */
export interface TimerFigures {
  readonly pending: number;
  /** Milliseconds, the middle of all claims. */
  readonly claim: number;
  /** ÷ the time among the fewest. */
  readonly ratio: number;
}

/** Steps a second at 32 clients among each number of cases. */
export async function measureGrowth(databases: Databases, sizes: readonly number[], { rounds, seconds }: Extent, said: (line: string) => void): Promise<readonly GrowthFigures[]> {
  const filled: { readonly database: BenchDatabase; readonly driver: Driver; readonly runs: Figures[] }[] = [];
  try {
    for (const cases of sizes) {
      const database = await databases.fresh();
      const driver = await durableDriver(await diagramProgram('approval'), database.pool);
      await makeTemplates(driver);
      await fillCases(database.url, database.pool, cases, (line) => said(`${cases} cases: ${line}`));
      filled.push({ database, driver, runs: [] });
    }
    for (const { driver } of filled) await load(driver, { clients: CLIENTS, seconds: WARM_UP_SECONDS });
    for (let round = 0; round < rounds; round += 1) {
      for (const { driver, runs } of filled) runs.push(figuresOf(await load(driver, { clients: CLIENTS, seconds })));
      said(`steps among many cases, round ${round + 1} of ${rounds}`);
    }
  } finally {
    for (const { database } of filled) await database.drop();
  }
  const rates = filled.map(({ runs }) => runs.map(({ rate }) => rate));
  return filled.map(({ runs }, at) => ({ cases: sizes[at] ?? 0, figures: middle(runs), ratio: ratioOf(rates[at] ?? [], rates[0] ?? []) }));
}

async function makeTemplates(driver: Driver): Promise<void> {
  for (let n = 0; n < TEMPLATES.finished + TEMPLATES.open; n += 1) {
    const running = await driver.start();
    for (let left = n < TEMPLATES.finished ? Number.POSITIVE_INFINITY : 3; left > 0 && !running.isOver; left -= 1) await running.complete();
  }
}

/**
 * What claiming a due timer takes among each number of pending ones. One claim in each database after the other, so that whatever else the machine does meets all
 * of them alike, and the middle of all claims counts.
 */
export async function measureTimers(databases: Databases, sizes: readonly number[], claims: number): Promise<readonly TimerFigures[]> {
  const filled: { readonly database: BenchDatabase; readonly times: number[] }[] = [];
  try {
    for (const pending of sizes) {
      const database = await databases.fresh();
      await fillTimers(database.pool, pending);
      filled.push({ database, times: [] });
    }
    for (let claim = -WARM_UP_CLAIMS; claim < claims; claim += 1) {
      for (const { database, times } of filled) {
        const time = await claimMs(database.pool);
        if (claim >= 0) times.push(time);
      }
    }
  } finally {
    for (const { database } of filled) await database.drop();
  }
  const middles = filled.map(({ times }) => median(times));
  return middles.map((claim, at) => ({ pending: sizes[at] ?? 0, claim, ratio: claim / (middles[0] ?? claim) }));
}

/** Timers of one case each, a minute apart; twenty are due. */
async function fillTimers(pool: Pool, pending: number): Promise<void> {
  await pool.query(
    `INSERT INTO job (organisation, id, instance, activation, node, kind, due_at, payload, attempts)
    SELECT $1, 'j' || n, 'i' || n, 'a1', 'Timer', 'timer', now() + CASE WHEN n <= 20 THEN interval '-1 second' ELSE interval '1 hour' + n * interval '1 minute' END, '{}', 0
    FROM generate_series(1, $2::integer) AS n`,
    [ORGANISATION, pending],
  );
  await pool.query('VACUUM ANALYZE job');
  await pool.query('CHECKPOINT');
}

/** Looks for due jobs and takes the first one, which is put back. */
async function claimMs(pool: Pool): Promise<number> {
  if (!CLAIM) throw new Error('Expected the statement that takes a job but there is none of that name');
  const client = await pool.connect();
  const begun = performance.now();
  const [job] = await new JobQueue(pool).dueJobs(50, asInstant(new Date().toISOString()));
  await client.query('BEGIN');
  const taken = await client.query({ ...CLAIM, values: [ORGANISATION, job?.id] });
  const time = performance.now() - begun;
  await client.query('ROLLBACK');
  client.release();
  if (taken.rowCount !== 1) throw new Error('Expected a due timer to be taken but it was not there');
  return time;
}
