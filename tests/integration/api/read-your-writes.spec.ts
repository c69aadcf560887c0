import { drawing, userTask } from './drawings';
import { type Desk, openOffice, type Office, openSecondNode } from './office';

jest.setTimeout(60_000);

const CLERK = 'dz-zhifadui-keyuan-1';
const HEAD = 'dz-zhifadui-fuzeren';
const FLOW = drawing(
  'two-steps',
  `<startEvent id="s"/>${userTask('write', { rule: 'starter' })}${userTask('check', { rule: `"${HEAD}"` })}<endEvent id="e"/>`,
  ['s>write', 'write>check', 'check>e'],
);
const TIMED = drawing(
  'timed',
  `<startEvent id="s"/><intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">PT2S</timeDuration></timerEventDefinition></intermediateCatchEvent>
  ${userTask('after', { rule: 'starter' })}<endEvent id="e"/>`,
  ['s>wait', 'wait>after', 'after>e'],
);

describe('what the answer of a command says', () => {
  let one: Office;
  let two: Office;
  beforeAll(async () => {
    one = await openOffice();
    two = await openSecondNode(one);
    await (await one.as('dz-admin')).call('deploy', { body: { resources: [FLOW, TIMED] } });
  });
  afterAll(async () => {
    await two.close();
    await one.close();
  });

  const open = async (desk: Desk) => (await desk.call('listTasks', { query: { limit: 200 } })).items.map((row) => row.id);
  const done = async (desk: Desk) => (await desk.call('listTasks', { query: { limit: 200, view: 'done' } })).items.map((row) => row.id);
  const inbox = async (desk: Desk) => (await desk.call('readCounts', {})).inbox;

  it('is in the next list of every node, and what it ended is in none', async () => {
    const [clerkHere, clerkThere, headHere, headThere] = await Promise.all([one.as(CLERK), two.as(CLERK), one.as(HEAD), two.as(HEAD)]);
    for (let round = 0; round < 15; round += 1) {
      const [here, there, checksHere, checksThere] = round % 2 ? [clerkHere, clerkThere, headHere, headThere] : [clerkThere, clerkHere, headThere, headHere];
      const before = await inbox(checksThere);
      const { instance, next } = await here.call('startInstance', { body: { definition: 'two-steps' } });
      const write = next[0]?.task ?? '';
      expect(await open(there)).toContain(write);
      expect((await there.call('listInstances', { query: {} })).items[0]).toMatchObject({ id: instance, status: 'active' });

      const check = (await here.call('completeTask', { path: { id: write }, body: { outcome: 'agree' } })).next[0]?.task ?? '';
      expect(await open(there)).not.toContain(write);
      expect(await done(there)).toContain(write);
      expect(await open(checksThere)).toContain(check);
      expect(await inbox(checksThere)).toBe(before + 1);
      expect(await there.call('readInstance', { path: { id: instance } })).toMatchObject({ standing: [{ node: 'check' }] });

      await checksHere.call('completeTask', { path: { id: check }, body: { outcome: 'agree' } });
      expect(await open(checksThere)).not.toContain(check);
      expect(await inbox(checksThere)).toBe(before);
      expect((await there.call('listInstances', { query: {} })).items[0]).toMatchObject({ id: instance, status: 'completed' });
      expect((await there.call('readHistory', { path: { id: instance } })).length).toBeGreaterThan(2);
    }
  });

  it('comes true in time: a timer fires within a second of its due instant, once', async () => {
    const clerk = await one.as(CLERK);
    const started = await Promise.all([1, 2, 3].map(() => clerk.call('startInstance', { body: { definition: 'timed' } })));
    const ids = started.map(({ instance }) => instance);
    const { rows: due } = await one.pool.query<{ instance: string; due: Date }>('SELECT instance, due_at AS due FROM job WHERE instance = ANY ($1)', [ids]);
    expect(due).toHaveLength(3);
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    const { rows: fired } = await one.pool.query<{ instance: string; at: Date }>(`SELECT instance, at FROM history WHERE kind = 'timer.fired' AND instance = ANY ($1)`, [ids]);
    const late = due.map((job) => fired.filter((line) => line.instance === job.instance).map((line) => line.at.getTime() - job.due.getTime()));
    for (const times of late) expect(times).toEqual([expect.any(Number)]);
    for (const [ms = Infinity] of late) {
      expect(ms).toBeGreaterThanOrEqual(0);
      expect(ms).toBeLessThan(1_000);
    }
  });
});
