import { runScenario, type Scenario } from '@liuzhuan/simulator';
import { createSeededDatabase } from '../postgres/seeded-database';
import type { TestDatabase } from '../postgres/test-database';
import { processFolders, readScenarios } from '../workflows/read-workflows';
import { simulateOrganisation } from '../workflows/simulate-organisation';
import { KillableServer } from './killable-server';
import { KilledCase } from './killed-case';

jest.setTimeout(300_000);

const FLOWS = [
  { organisation: 'dz', process: 'dz-no-escalation', scenario: 'three-days-alarm' },
  { organisation: 'jyg', process: 'jyg-outgoing-document', scenario: 'route-c-office' },
  { organisation: 'jyg', process: 'jyg-executive-topic', scenario: 'listed' },
];

/** What the clock of a simulation does at its minute, a server that was down does late: such lines are left out. */
const BY_THE_CLOCK = new Set(['task.reminded', 'task.overdue', 'calendar.unofficial']);

describe('a server that is killed at every step', () => {
  const open: { server: KillableServer; database: TestDatabase }[] = [];
  afterAll(async () => {
    for (const { server, database } of open) {
      await server.kill();
      await database.drop();
    }
  });

  it.each(FLOWS)('loses nothing and doubles nothing: $process $scenario', async ({ organisation, process, scenario: name }) => {
    const scenario = scenarioOf(organisation, process, name);
    const database = await createSeededDatabase();
    const server = await KillableServer.on(database.url);
    open.push({ server, database });
    const killed = new KilledCase(server, scenario, `${organisation}-admin`);
    const played = await killed.play();

    const end = await played.read();
    expect(end).toMatchObject({ status: 'completed', endNode: { node: scenario.end }, standing: [], incidents: 0 });
    const administrator = await killed.cast.administrator();
    const history = await administrator.call('readHistory', { path: { id: played.instance } });
    const lines = history.filter((entry) => !BY_THE_CLOCK.has(entry.kind)).map((entry) => `${entry.kind} ${entry.node ?? ''} ${entry.actor?.id ?? ''}`);
    expect(lines).toEqual(await linesInMemory(organisation, scenario));
    expect(server.kills).toBeGreaterThan(scenario.steps.filter((step) => 'complete' in step).length);
    const { answered, doneUnanswered, repeated } = killed.tally;
    expect(answered + doneUnanswered + repeated).toBe(scenario.steps.filter((step) => 'complete' in step || 'return' in step).length);
    expect(doneUnanswered + repeated).toBeGreaterThan(0);
  });
});

function scenarioOf(organisation: string, process: string, name: string): Scenario {
  const folder = processFolders(organisation).find((candidate) => candidate.process === process);
  const file = folder && readScenarios(folder).find((candidate) => candidate.name === name);
  if (!file) throw new Error(`Expected scenario ${name} of ${process} but there is none`);
  return file.scenario;
}

/** The history of the same scenario in memory, where nobody is killed. */
async function linesInMemory(organisation: string, scenario: Scenario): Promise<readonly string[]> {
  const { trace } = await runScenario(scenario, (await simulateOrganisation(organisation)).world);
  return trace
    .filter((entry) => typeof entry['event'] === 'string' && entry['case'] === undefined && !String(entry['event']).startsWith('step ') && !BY_THE_CLOCK.has(String(entry['event'])))
    .map((entry) => `${String(entry['event'])} ${String(entry['node'] ?? '')} ${String(entry['actor'] ?? '')}`);
}
