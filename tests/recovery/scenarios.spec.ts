import { type EngineUnderTest, runScenario, type Scenario } from '@liuzhuan/simulator';
import { organisations, processFolders, readScenarios } from '../workflows/read-workflows';
import { simulateOrganisation } from '../workflows/simulate-organisation';
import { openPostgresWorlds, type PostgresWorlds } from './postgres-world';

const CASES = organisations().flatMap((organisation) =>
  processFolders(organisation).flatMap((folder) => readScenarios(folder).map(({ name, scenario }) => ({ title: `${folder.process} ${name}`, organisation, scenario }))),
);

jest.setTimeout(60_000);

/** The same case in memory, on PostgreSQL, on PostgreSQL with a new engine after every command, and the same with the case in pieces: nobody could tell which it was. */
describe('a scenario leaves one and the same trace', () => {
  let worlds: PostgresWorlds;
  beforeAll(async () => {
    worlds = await openPostgresWorlds();
  });
  afterAll(() => worlds.close());

  it.each(CASES)('$title', async ({ organisation, scenario }) => {
    const inMemory = await traceOf(scenario, (await simulateOrganisation(organisation)).world);
    expect(await traceOf(scenario, await worlds.fresh(organisation, { restarting: false }))).toEqual(inMemory);
    expect(await traceOf(scenario, await worlds.fresh(organisation, { restarting: true }))).toEqual(inMemory);
    expect(await traceOf(scenario, await worlds.fresh(organisation, { restarting: true, pieceFrom: 0 }))).toEqual(inMemory);
    const { rows } = await worlds.pool.query<{ readonly whole: number }>('SELECT count(*)::integer AS whole FROM process_instance WHERE pieces IS NULL');
    expect(rows).toEqual([{ whole: 0 }]);
  });
});

async function traceOf(scenario: Scenario, world: EngineUnderTest): Promise<unknown> {
  const { trace, failure } = await runScenario(scenario, world);
  expect(failure).toBeUndefined();
  expect(trace.length).toBeGreaterThan(scenario.steps.length);
  return trace;
}
