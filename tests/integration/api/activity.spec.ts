import { drawing, externalTask, userTask } from './drawings';
import { type Desk, openOffice, type Office } from './office';

jest.setTimeout(60_000);

const CLERK = 'dz-zhifadui-keyuan-1';
const START = '<startEvent id="s"/>';
const END = '<endEvent id="e"/>';
const LATE = '<lz:due within="PT1M"/>';
const MESSAGE = '<message id="m" name="回函"><extensionElements><lz:correlation key="case.number"/></extensionElements></message>';

const FLOW = (name: string) =>
  drawing(
    'flow',
    `${START}${userTask('write', { rule: 'starter', more: LATE })}${userTask(name, { rule: 'checker' })}<callActivity id="ask" name="征求意见" calledElement="asking"/>${END}`,
    ['s>write', `write>${name}`, `${name}>ask`, 'ask>e'],
  );
const ASKING = drawing('asking', `${START}${externalTask('post', 'post')}<receiveTask id="answer" name="等回函" messageRef="m"/>${END}`, ['s>post', 'post>answer', 'answer>e'], MESSAGE);

/** Two do their part at the same time; with a long text a case is kept in pieces. */
const TOGETHER = (id: string, join: string, text: string) =>
  drawing(
    id,
    `${START}<scriptTask id="text" scriptFormat="feel" lz:result="text"><script>${text}</script></scriptTask><parallelGateway id="fork"/>
    ${userTask('one', { rule: 'starter' })}${userTask('two', { rule: 'starter' })}<${join} id="join" name="汇合"/>${END}`,
    ['s>text', 'text>fork', 'fork>one', 'fork>two', 'one>join', 'two>join', 'join>e'],
  );

describe('what is going on at each step', () => {
  let office: Office;
  let clerk: Desk;
  let administrator: Desk;
  const start = async () => (await clerk.call('startInstance', { body: { definition: 'flow' } })).next[0]?.task ?? '';
  const agree = async (task: string) => (await clerk.call('completeTask', { path: { id: task }, body: { outcome: 'agree', data: {} } })).next[0]?.task ?? '';
  const read = (id: string, query = {}) => administrator.call('readActivity', { path: { id }, query });
  const at = (activity: Awaited<ReturnType<typeof read>>) => Object.fromEntries(activity.nodes.map(({ node, open, overdue, incidents, finished }) => [node, [open, overdue, incidents, finished]]));
  beforeAll(async () => {
    office = await openOffice();
    [clerk, administrator] = await Promise.all([office.as(CLERK), office.as('dz-admin')]);
    await administrator.call('deploy', { body: { resources: [ASKING], note: '试用' } });
    await administrator.call('deploy', { body: { resources: [FLOW('check')], note: '试用' } });
    await start();
    await agree(await start());
    await administrator.call('deploy', { body: { resources: [FLOW('verify')], note: '试用' } });
    const task = await start();
    await office.pool.query(`UPDATE task SET due = now() - interval '1 minute', created_at = now() - interval '72 hours' WHERE id = $1`, [task]);
  });
  afterAll(() => office.close());

  it('is counted over all versions, by the ids of their nodes', async () => {
    const activity = await read('flow');
    expect(activity).toMatchObject({ process: 'flow', definition: 'flow:2', running: 3, capped: false, versions: [{ version: 2, running: 1 }, { version: 1, running: 2 }] });
    // Nobody can take `check`: a task without an officer, and an incident.
    expect(at(activity)).toEqual({ write: [2, 1, 0, 1], check: [1, 0, 1, 0] });
    const { waiting, handling } = activity.nodes.find(({ node }) => node === 'write') ?? {};
    expect(waiting?.longest.elapsed).toBeGreaterThan(71.9);
    expect(waiting?.longest.working).toBeLessThan(waiting?.longest.elapsed ?? 0);
    expect(handling?.median.elapsed).toBeLessThan(1);
  });

  it('is counted for one version', async () => {
    expect(at(await read('flow:2'))).toEqual({ write: [1, 1, 0, 0] });
    expect(at(await read('flow:1'))).toEqual({ write: [1, 0, 0, 1], check: [1, 0, 1, 0] });
  });

  it('counts what was finished in the period only', async () => {
    const past = { from: '2020-01-01T00:00:00.000Z', until: '2020-02-01T00:00:00.000Z' };
    expect(at(await read('flow:1', past))).toEqual({ write: [1, 0, 0, 0], check: [1, 0, 1, 0] });
  });

  it('counts cases of callers in the called process, and messages and services that are waited for', async () => {
    const { items } = await administrator.call('listInstances', { query: { view: 'all', definition: 'flow', node: 'check' } });
    const id = items[0]?.id ?? '';
    const [incident] = (await administrator.call('listIncidents', { query: { instance: id } })).items;
    await administrator.call('retryIncident', { path: { id: incident?.id ?? '' }, body: { variables: { checker: CLERK }, reason: '补办理人' } });
    const { items: tasks } = await clerk.call('listTasks', { query: { view: 'inbox' } });
    await agree(tasks.find(({ node }) => node === 'check')?.id ?? '');
    expect(at(await read('asking'))).toEqual({ post: [1, 0, 0, 0] });
    const here = await administrator.call('listInstances', { query: { view: 'all', definition: 'asking', node: 'post' } });
    expect(here.items.map((row) => row.id)).toEqual([id]);
    expect(await administrator.call('listInstances', { query: { view: 'all', definition: 'asking', node: 'answer' } })).toMatchObject({ items: [] });
  });

  it('lists the cases at a node, of all versions or of one', async () => {
    const count = async (definition: string) => (await administrator.call('listInstances', { query: { view: 'all', definition, node: 'write' } })).items.length;
    expect([await count('flow'), await count('flow:1'), await count('flow:2')]).toEqual([2, 1, 1]);
    expect(await administrator.refused('listInstances', { query: { view: 'all', node: 'write' } })).toMatchObject({ code: 'request-invalid' });
  });

  it('is for those who draw and administer, of their own organisation', async () => {
    expect(await clerk.refused('readActivity', { path: { id: 'flow' } })).toMatchObject({ status: 403 });
    expect(at(await (await office.as('dz-designer')).call('readActivity', { path: { id: 'flow' }, query: {} }))).toMatchObject({ write: [2, 1, 0, 1] });
    expect(await (await office.as('jx-admin')).refused('readActivity', { path: { id: 'flow' } })).toMatchObject({ status: 404 });
    expect(await administrator.refused('readActivity', { path: { id: 'flow:9' } })).toMatchObject({ status: 404 });
    expect(await administrator.refused('readActivity', { path: { id: 'flow' }, query: { from: 'yesterday' } })).toMatchObject({ code: 'request-invalid' });
  });

  it.each([
    ['of a parallel gateway', 'both', 'parallelGateway', '&quot;短&quot;', false],
    ['of an inclusive gateway', 'some', 'inclusiveGateway', '&quot;短&quot;', false],
    ['of large cases', 'long', 'parallelGateway', 'string join(for i in 1..4000 return &quot;正文文字&quot;)', true],
  ])('counts what waits at a join %s for the other branch, with its time', async (_, key, join, text, large) => {
    await administrator.call('deploy', { body: { resources: [TOGETHER(key, join, text)], note: '试用' } });
    const begun = await Promise.all([1, 2, 3].map(() => clerk.call('startInstance', { body: { definition: key } })));
    const taskOf = (place: number, node: string) => begun[place]?.next.find((step) => step.node === node)?.task ?? '';
    for (const place of [0, 1]) await agree(taskOf(place, 'one'));
    const [row] = (await office.pool.query<{ pieces: boolean }>('SELECT pieces IS NOT NULL AS pieces FROM process_instance WHERE id = $1', [begun[0]?.instance])).rows;
    expect(row?.pieces).toBe(large);
    const activity = await read(key);
    expect(activity.nodes.find(({ node }) => node === 'join')).toMatchObject({ name: '汇合', open: 0, overdue: 0, joining: 2, waiting: { longest: { elapsed: expect.any(Number) } } });
    expect(at(activity)).toEqual({ one: [1, 0, 0, 2], two: [3, 0, 0, 0], join: [0, 0, 0, 0] });
    const standing = async () => (await administrator.call('listInstances', { query: { view: 'all', definition: key, node: 'join' } })).items.map(({ id }) => id);
    expect((await standing()).sort()).toEqual([begun[0]?.instance, begun[1]?.instance].sort());
    await agree(taskOf(0, 'two'));
    expect((await read(key)).nodes.find(({ node }) => node === 'join')).toMatchObject({ joining: 1 });
    expect(await standing()).toEqual([begun[1]?.instance]);
  });
});
