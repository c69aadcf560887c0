import { randomUUID } from 'node:crypto';
import { createEngine, deliver } from '@liuzhuan/engine';
import { asId, asInstant } from '@liuzhuan/kernel';
import { CalendarRepository, DirectoryRepository, PostgresCaseReader, PostgresDefinitionStore, PostgresEngineStore } from '@liuzhuan/storage';
import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';
import { soon } from '../../eventually';
import { drawing, userTask } from './drawings';
import { type Desk, openOffice, type Office, openSecondNode } from './office';

jest.setTimeout(60_000);

const CLERK = 'dz-zhifadui-keyuan-1';
const ROOTS = '<message id="m" name="来文"/><message id="late" name="迟到的来文"/><signal id="g" name="停电"/><signal id="g2" name="来电"/>';
const SIGNAL = '<signalEventDefinition signalRef="g"/>';
const END = '<endEvent id="e"/>';
const work = (id: string) => userTask(id, { rule: `"${CLERK}"` });

const TWO = drawing('two', `<startEvent id="inside" name="内部来文"/><startEvent id="outside" name="外部来文"/>${work('a')}${work('b')}${END}`, ['inside>a', 'outside>b', 'a>e', 'b>e']);
const WAITER = drawing('waiter', `<startEvent id="s"/><intermediateCatchEvent id="c">${SIGNAL}</intermediateCatchEvent>${work('reached')}${END}`, ['s>c', 'c>reached', 'reached>e'], ROOTS);
const STARTED = drawing('by-signal', `<startEvent id="s">${SIGNAL}</startEvent>${work('begun')}${END}`, ['s>begun', 'begun>e'], ROOTS);
const THROWER = drawing('thrower', `<startEvent id="s"/><endEvent id="e">${SIGNAL}</endEvent>`, ['s>e'], ROOTS);
const BOTH = drawing('both', `<startEvent id="s" parallelMultiple="true">${SIGNAL}<signalEventDefinition signalRef="g2"/></startEvent>${work('a')}${END}`, ['s>a', 'a>e'], ROOTS);
const CONDITION = drawing(
  'condition',
  `<startEvent id="s"><conditionalEventDefinition><condition xsi:type="tFormalExpression">string(now) &gt; "2000"</condition></conditionalEventDefinition></startEvent>${work('a')}${END}`,
  ['s>a', 'a>e'],
);
const SENDER = drawing('sender', `<startEvent id="s"/><endEvent id="e"><messageEventDefinition messageRef="late"/></endEvent>`, ['s>e'], ROOTS);
const RECEIVER = drawing('receiver', `<startEvent id="s"><messageEventDefinition messageRef="late"/></startEvent>${work('a')}${END}`, ['s>a', 'a>e'], ROOTS);

describe('beginning cases', () => {
  let office: Office;
  let second: Office;
  let clerk: Desk;
  let service: Desk;
  let administrator: Desk;
  beforeAll(async () => {
    office = await openOffice();
    second = await openSecondNode(office);
    [clerk, service, administrator] = await Promise.all([office.as(CLERK), office.as('dz-service'), office.as('dz-admin')]);
  });
  afterAll(async () => {
    await second.close();
    await office.close();
  });

  const deploy = (...drawn: (typeof TWO)[]) => Promise.all(drawn.map((one) => administrator.call('deploy', { body: { resources: [one] } })));
  const count = async (process: string, where = 'true') =>
    Number((await office.pool.query(`SELECT count(*) AS count FROM process_instance WHERE process = $1 AND ${where}`, [process])).rows[0]?.count);
  const received = async () => (await office.pool.query<{ count: string }>(`SELECT count(*) AS count FROM history WHERE kind = 'message.received' GROUP BY instance`)).rows.map((row) => Number(row.count));
  const deliveries = async () => Number((await office.pool.query(`SELECT count(*) AS count FROM job WHERE kind = 'delivery'`)).rows[0]?.count);

  it('names the start event where a process has several, and tells which there are', async () => {
    await deploy(TWO);
    expect(await clerk.call('readDefinition', { path: { id: 'two' } })).toMatchObject({ starts: [{ node: 'inside', name: '内部来文' }, { node: 'outside', name: '外部来文' }] });
    expect(await clerk.refused('startInstance', { body: { definition: 'two' } })).toMatchObject({ status: 422, code: 'start-event-open' });
    expect(await clerk.refused('startInstance', { body: { definition: 'two', startEvent: 'nowhere' } })).toMatchObject({ code: 'start-event-unknown' });
    const { instance } = await clerk.call('startInstance', { body: { definition: 'two', startEvent: 'outside' } });
    expect((await clerk.call('readInstance', { path: { id: instance } })).standing).toMatchObject([{ node: 'b' }]);
  });

  it('broadcasts a signal to all that wait and all that it starts, once each, whoever sends it', async () => {
    await deploy(WAITER, STARTED, THROWER);
    const waiters = await Promise.all(Array.from({ length: 5 }, () => clerk.call('startInstance', { body: { definition: 'waiter' } })));
    const report = await service.call('broadcastSignal', { body: { name: '停电' } });
    expect([report.delivered.sort(), report.started.length]).toEqual([waiters.map(({ instance }) => instance).sort(), 1]);
    expect(await clerk.refused('broadcastSignal', { body: { name: '停电' } })).toMatchObject({ status: 403 });
    await clerk.call('startInstance', { body: { definition: 'waiter' } });
    await clerk.call('startInstance', { body: { definition: 'thrower' } });
    await soon(async () => (await deliveries()) === 0);
    expect([await received(), await count('by-signal')]).toEqual([[1, 1, 1, 1, 1, 1], 2]);
  });

  it('reaches every receiver exactly once though the server that spreads the signal dies on the way', async () => {
    await deploy(WAITER, STARTED);
    const before = { received: (await received()).length, started: await count('by-signal') };
    for (let n = 0; n < 6; n += 1) await clerk.call('startInstance', { body: { definition: 'waiter' } });
    const definitions = new PostgresDefinitionStore(office.pool);
    const clock = { now: () => asInstant(new Date().toISOString()) };
    const engine = createEngine({
      store: new PostgresEngineStore(office.pool, { clock }),
      definitions,
      directory: new DirectoryRepository(office.pool),
      calendar: new CalendarRepository(office.pool, () => buildCalendar(CHINA_CALENDAR)),
      clock,
      ids: { next: () => randomUUID() },
    });
    let lives = 2;
    const mortal = new Proxy(engine, {
      get(target, name: keyof typeof engine) {
        if (name === 'correlateMessage' && (lives -= 1) < 0) throw new Error('killed');
        return target[name];
      },
    });
    const signal = { organisation: asId<never>('dz'), event: 'signal' as const, name: '停电', key: null, payload: {} };
    await expect(deliver(mortal, new PostgresCaseReader(office.pool, definitions), signal)).rejects.toThrow('killed');
    await soon(async () => (await deliveries()) === 0);
    expect([(await received()).length - before.received, new Set(await received()), (await count('by-signal')) - before.started]).toEqual([6, new Set([1]), 1]);
  });

  it('begins a case with the first of several events and goes on with the others', async () => {
    await deploy(BOTH);
    const { started } = await service.call('broadcastSignal', { body: { name: '来电', payload: { on: 1 } } });
    expect(started).toHaveLength(1);
    expect(await service.call('broadcastSignal', { body: { name: '停电', payload: { off: 1 } } })).toMatchObject({ delivered: started });
    expect(await administrator.call('readInstance', { path: { id: started[0] ?? '' } })).toMatchObject({ standing: [{ node: 'a' }], variables: { on: 1, off: 1 } });
    expect(await count('both')).toBe(1);
  });

  it('begins a case when a condition becomes true, once, on two nodes', async () => {
    await deploy(CONDITION);
    const truth = async () => (await office.pool.query<{ truth: boolean | null }>(`SELECT payload->'truth' AS truth FROM job WHERE topic = 'condition'`)).rows.map((row) => row.truth);
    await soon(async () => JSON.stringify(await truth()) === '[true]');
    expect(await count('condition')).toBe(0);
    await office.pool.query(`UPDATE job SET payload = json_build_object('kind', 'conditional', 'definition', payload->'definition', 'condition', payload->'condition', 'truth', false), due_at = now() WHERE topic = 'condition'`);
    await soon(async () => (await count('condition')) === 1);
    await office.pool.query(`UPDATE job SET due_at = now() - interval '1 second' WHERE topic = 'condition'`);
    await soon(async () => (await office.pool.query(`SELECT FROM job WHERE topic = 'condition' AND due_at > now()`)).rowCount === 1);
    expect([await truth(), await count('condition')]).toEqual([[true], 1]);
  });

  it('keeps a message nobody takes, shows it when it expires, sends it again, and begins a case of a process deployed later', async () => {
    await deploy(SENDER);
    const { instance } = await clerk.call('startInstance', { body: { definition: 'sender' } });
    const list = async (state: 'waiting' | 'expired') => (await administrator.call('listMessages', { query: { state } })).items;
    await soon(async () => (await list('waiting')).length === 1);
    expect(await list('waiting')).toMatchObject([{ name: '迟到的来文', sender: { instance } }]);
    expect(await list('expired')).toEqual([]);
    expect(await clerk.refused('listMessages', {})).toMatchObject({ status: 403 });
    await office.pool.query(`UPDATE message_buffer SET expires_at = now()`);
    await soon(async () => (await list('expired')).length === 1);
    const [message] = await list('expired');
    await administrator.call('resendMessage', { path: { id: message?.id ?? '' } });
    await soon(async () => (await list('waiting')).length === 1);
    await deploy(RECEIVER);
    await soon(async () => (await count('receiver')) === 1);
    expect([await list('waiting'), await list('expired')]).toEqual([[], []]);
    await service.call('correlateMessage', { body: { name: '无人要' } });
    const [unwanted] = await list('waiting');
    await administrator.call('discardMessage', { path: { id: unwanted?.id ?? '' }, body: { reason: '误发' } });
    expect(await list('waiting')).toEqual([]);
    expect(await administrator.refused('discardMessage', { path: { id: unwanted?.id ?? '' }, body: { reason: '误发' } })).toMatchObject({ status: 404 });
  });
});
