import type { Scenario } from '@liuzhuan/simulator';
import { processFolders, readScenarios } from '../../workflows/read-workflows';
import { openOffice, type Office } from './office';
import { HttpCase } from './play-over-http';

jest.setTimeout(60_000);

const SCENARIOS = processFolders('dz')
  .filter(({ process }) => process === 'dz-no-escalation')
  .flatMap(readScenarios)
  .filter(({ scenario }) => scenario.end !== undefined);

describe('说“不”事项 over HTTP', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  /** Every sentence of a history is for people: no objects, no ids of rows, persons or nodes. */
  function expectReadable(texts: readonly string[], persons: readonly string[]): void {
    const odd = texts.filter((text) => /\[object|undefined|null|[0-9a-f]{8}-[0-9a-f]{4}|[{}]|\b(Task|Gate|Flow|End)_/.test(text) || persons.some((person) => text.includes(person)));
    expect(odd).toEqual([]);
  }

  it.each(SCENARIOS)('$name', async ({ scenario }) => {
    const administrator = await office.as('dz-admin');
    const played = await HttpCase.start(scenario, { as: (person) => office.as(person), administrator: () => office.as('dz-admin') });
    for (const step of scenario.steps) {
      const request = await played.requestOf(step);
      if (request) await request.send(await office.as(request.person));
      if ('advance' in step) await letTimePass(played.instance);
    }
    const end = await played.read();
    expect(end).toMatchObject({ status: 'completed', endNode: { node: scenario.end }, standing: [], incidents: 0, title: expect.stringContaining('说“不”事项：') });
    expect(end.diagrams[0]?.nodes).toContainEqual(expect.objectContaining({ node: scenario.end, state: 'passed' }));
    expect(end.opinions.length).toBeGreaterThanOrEqual(scenario.steps.filter((step) => 'complete' in step).length);
    const { persons } = await administrator.call('readDirectory', {});
    const history = await administrator.call('readHistory', { path: { id: played.instance } });
    expectReadable(history.flatMap(({ text }) => [text.zh, text.en]), persons.map((person) => person.id));
    expectReadable(await noticesOf(scenario, played.instance), persons.map((person) => person.id));
  });

  async function noticesOf(scenario: Scenario, instance: string): Promise<readonly string[]> {
    const people = ['dz-shenpike-keyuan-1', 'dz-shenpike-fuzeren', 'dz-deputy-2', 'dz-principal', scenario.start.by ?? ''];
    const pages = await Promise.all(people.map(async (person) => (await office.as(person)).call('listNotices', { query: { limit: 200 } })));
    return pages.flatMap((page) => page.items.filter((notice) => notice.instance === instance).map((notice) => notice.text));
  }

  /** The timers of the case are due; the job loop of the running server fires them. */
  async function letTimePass(instance: string): Promise<void> {
    await office.pool.query(`UPDATE job SET due_at = now() - interval '1 minute' WHERE instance = $1 AND kind = 'timer'`, [instance]);
    for (let waited = 0; waited < 100; waited += 1) {
      const { rowCount } = await office.pool.query(`SELECT FROM job WHERE instance = $1 AND kind = 'timer' AND due_at < now()`, [instance]);
      if (rowCount === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('Expected the timers to fire within ten seconds but they did not');
  }
});
