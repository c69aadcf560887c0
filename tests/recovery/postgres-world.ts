import { randomUUID } from 'node:crypto';
import { createEngine, type Ids } from '@liuzhuan/engine';
import { asId, asInstant, type OrganisationId } from '@liuzhuan/kernel';
import { createCounterIds, createVirtualClock, type EngineUnderTest, type VirtualClock } from '@liuzhuan/simulator';
import { CalendarRepository, createDataSource, DirectoryRepository, poolOf, PostgresCaseReader, PostgresDefinitionStore, PostgresEngineStore } from '@liuzhuan/storage';
import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';
import type { Pool } from 'pg';
import { createSeededDatabase } from '../postgres/seeded-database';
import { organisations, processFolders, readResources } from '../workflows/read-workflows';

/** How cases are carried out. */
export interface Manner {
  /** Engine and caches are thrown away after every command. */
  readonly restarting: boolean;
  /** Length of a case's row from which on it is kept in pieces. */
  readonly pieceFrom?: number;
}

/** All organisations of `workflows/` on one PostgreSQL database, to play scenarios on. */
export interface PostgresWorlds {
  readonly pool: Pool;
  /** A world without cases. */
  fresh(organisation: string, how: Manner): Promise<EngineUnderTest>;
  close(): Promise<void>;
}

/** When the scenarios begin: Monday, 09:00 in Beijing. */
const START = asInstant('2026-11-23T01:00:00.000Z');

/** Tables that a run of cases fills. */
const RUN_TABLES = ['process_instance', 'case_piece', 'task', 'task_candidate', 'history', 'notice', 'subscription', 'incident', 'official_number', 'number_series', 'case_number', 'case_participant', 'message_buffer', 'job'];

export async function openPostgresWorlds(): Promise<PostgresWorlds> {
  const database = await createSeededDatabase();
  const source = await createDataSource(database.url).initialize();
  const pool = poolOf(source);
  await deployAnew(pool);
  return {
    pool,
    async fresh(organisation, manner) {
      await empty(pool);
      await pool.query('INSERT INTO job OVERRIDING SYSTEM VALUE SELECT * FROM deployed_job');
      return worldOn({ pool, organisation: asId(organisation), clock: createVirtualClock(START), ids: createCounterIds() }, manner);
    },
    async close() {
      await source.destroy();
      await database.drop();
    },
  };
}

/** Deploys everything at the time at which the scenarios begin, so that processes that start by the clock start alike everywhere. */
async function deployAnew(pool: Pool): Promise<void> {
  await empty(pool);
  await pool.query('DELETE FROM definition');
  for (const name of organisations()) {
    const organisation: OrganisationId = asId(name);
    const { engine } = await worldOn({ pool, organisation, clock: createVirtualClock(START), ids: { next: () => randomUUID() } }, { restarting: false });
    for (const folder of processFolders(name)) {
      const outcome = await engine.deploy({ organisation, roles: ['administrator'] }, { resources: readResources(folder) });
      if (!outcome.ok || outcome.value.definitions.length === 0) throw new Error(`Expected ${folder.process} to be deployed but got ${JSON.stringify(outcome)}`);
    }
  }
  await pool.query('CREATE TABLE deployed_job AS SELECT * FROM job');
}

async function empty(pool: Pool): Promise<void> {
  await pool.query(RUN_TABLES.map((table) => `DELETE FROM ${table}`).join('; '));
}

/** What comes from outside and outlives a restart. */
interface Surroundings {
  readonly pool: Pool;
  readonly organisation: OrganisationId;
  readonly clock: VirtualClock;
  readonly ids: Ids;
}

/** Engine, repositories and their caches, all new; nothing but the database is left of what was before. */
async function worldOn(surroundings: Surroundings, manner: Manner): Promise<EngineUnderTest> {
  const { pool, organisation, clock, ids } = surroundings;
  const definitions = new PostgresDefinitionStore(pool);
  const directory = new DirectoryRepository(pool);
  const calendar = new CalendarRepository(pool, (stored) => buildCalendar(stored.national ?? CHINA_CALENDAR, stored.organisation));
  return {
    engine: createEngine({ store: new PostgresEngineStore(pool, { clock, ...(manner.pieceFrom !== undefined && { pieceFrom: manner.pieceFrom }) }), definitions, directory, calendar, clock, ids }),
    cases: new PostgresCaseReader(pool, definitions),
    clock,
    calendar: await calendar.calendar(organisation),
    ...(manner.restarting && { betweenSteps: () => worldOn(surroundings, manner) }),
  };
}
