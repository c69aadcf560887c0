import { type LiveEvent, liveEventSchema } from '@liuzhuan/contract';
import { soon } from '../../eventually';
import { drawing, userTask } from './drawings';
import { listen } from './event-stream';
import { openOffice, type Office, openSecondNode } from './office';

jest.setTimeout(60_000);

const CLERK = 'dz-zhifadui-keyuan-1';
const timer = (text: string) => `<timerEventDefinition><timeDuration xsi:type="tFormalExpression">${text}</timeDuration></timerEventDefinition>`;
const WAITING = drawing('waiting', `<startEvent id="s"/><intermediateCatchEvent id="wait">${timer('PT1S')}</intermediateCatchEvent>${userTask('after', { rule: 'starter' })}<endEvent id="e"/>`, ['s>wait', 'wait>after', 'after>e']);
const BY_THE_CLOCK = drawing(
  'by-the-clock',
  `<startEvent id="s"><timerEventDefinition><timeCycle xsi:type="tFormalExpression">R3/PT1S</timeCycle></timerEventDefinition></startEvent>${userTask('look', { rule: `"${CLERK}"` })}<endEvent id="e"/>`,
  ['s>look', 'look>e'],
);

/** Any number of servers may run on one database. */
describe('two nodes on one database', () => {
  let one: Office;
  let two: Office;
  beforeAll(async () => {
    one = await openOffice();
    two = await openSecondNode(one);
  });
  afterAll(async () => {
    await two.close();
    await one.close();
  });

  const counted = async (kind: string) => Number((await one.pool.query(`SELECT count(*) AS count FROM history WHERE kind = $1`, [kind])).rows[0]?.count);

  it('fire every timer once', async () => {
    await (await one.as('dz-admin')).call('deploy', { body: { resources: [WAITING] } });
    const desks = await Promise.all([one.as(CLERK), two.as(CLERK)]);
    await Promise.all(Array.from({ length: 40 }, (_unused, n) => desks[n % 2]?.call('startInstance', { body: { definition: 'waiting' } })));
    await soon(async () => (await counted('timer.fired')) >= 40);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await counted('timer.fired')).toBe(40);
    expect((await desks[0]?.call('listTasks', { query: { limit: 200 } }))?.items).toHaveLength(40);
  });

  it('start a case by the clock once for each time', async () => {
    await (await two.as('dz-admin')).call('deploy', { body: { resources: [BY_THE_CLOCK] } });
    const clerk = await one.as(CLERK);
    const started = async () => (await clerk.call('listTasks', { query: { limit: 200, definition: 'by-the-clock' } })).items.length;
    await soon(async () => (await started()) >= 3);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await started()).toBe(3);
  });

  it('know each other’s sessions, definitions and news', async () => {
    const { token } = await one.as(CLERK);
    const stream = await listen<LiveEvent>(`${two.base}/api/events`, token, (data) => liveEventSchema.parse(data));
    const { instance } = await (await one.as(CLERK)).call('startInstance', { body: { definition: 'waiting' } });
    await stream.until((heard) => heard.some((event) => event.kind === 'instance' && event.instance === instance));
    stream.close();
    expect(await (await two.as(CLERK)).call('readInstance', { path: { id: instance } })).toMatchObject({ id: instance });
  });

  it('take no step twice when both are asked', async () => {
    const [here, there] = await Promise.all([one.as(CLERK), two.as(CLERK)]);
    const [task] = (await here.call('listTasks', { query: { definition: 'waiting' } })).items;
    const answers = await Promise.all(Array.from({ length: 20 }, (_unused, n) => (n % 2 ? here : there).attempt('completeTask', { path: { id: task?.id ?? '' }, body: { outcome: 'agree' } })));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.problem?.code === 'task-not-open')).toHaveLength(19);
  });
});
