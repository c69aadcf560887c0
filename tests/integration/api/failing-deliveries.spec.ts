import { randomUUID } from 'node:crypto';
import { STUCK_AFTER } from '@liuzhuan/storage';
import { soon } from '../../eventually';
import { drawing, userTask } from './drawings';
import { type Desk, openOffice, type Office } from './office';

jest.setTimeout(60_000);

const CLERK = 'dz-zhifadui-keyuan-1';
const ROOTS = '<signal id="g" name="汛情"/><message id="m" name="补充材料"/>';
/** A process that a signal begins, at a start event of that name. */
const begunAt = (start: string) => drawing('by-flood', `<startEvent id="${start}"><signalEventDefinition signalRef="g"/></startEvent>${userTask('a', { rule: `"${CLERK}"` })}<endEvent id="e"/>`, [`${start}>a`, 'a>e'], ROOTS);
const WAITER = drawing('flood-waiter', `<startEvent id="s"/><intermediateCatchEvent id="c"><messageEventDefinition messageRef="m"/></intermediateCatchEvent><endEvent id="e"/>`, ['s>c', 'c>e'], ROOTS);

describe('what cannot be delivered', () => {
  let office: Office;
  let administrator: Desk;
  beforeAll(async () => {
    office = await openOffice();
    administrator = await office.as('dz-admin');
    for (const drawn of [begunAt('high'), WAITER]) await administrator.call('deploy', { body: { resources: [drawn], note: '试用' } });
  });
  afterAll(() => office.close());

  const failing = async () => (await administrator.call('listMessages', { query: { state: 'failing' } })).items;
  const cases = async () => Number((await office.pool.query<{ count: string }>(`SELECT count(*) AS count FROM process_instance WHERE process = 'by-flood'`)).rows[0]?.count);
  const attempts = async (job: string) => (await office.pool.query<{ attempts: number }>('SELECT attempts FROM job WHERE id = $1', [job])).rows[0]?.attempts;
  /** A signal on its way to a start event; the delivery fails as often as it takes to be seen. */
  const failingSignal = async (node: string): Promise<string> => {
    const job = randomUUID();
    const payload = { event: 'signal', name: '汛情', key: null, payload: { level: 2 }, receiver: { kind: 'start', definition: 'by-flood:1', node } };
    await office.pool.query(`INSERT INTO job (organisation, id, kind, due_at, payload, attempts) VALUES ('dz', $1, 'delivery', now(), $2, 0)`, [job, JSON.stringify(payload)]);
    for (let failed = 1; failed <= STUCK_AFTER; failed += 1) {
      expect((await failing()).map(({ id }) => id)).not.toContain(job);
      await office.pool.query('UPDATE job SET due_at = now() WHERE id = $1', [job]);
      await soon(async () => (await attempts(job)) === failed);
    }
    return job;
  };

  it('is shown with its reason once it has failed five times, and goes on by the version in force when it is sent again', async () => {
    const before = [(await administrator.call('readCounts', {})).undelivered, await cases()];
    const job = await failingSignal('low');
    expect((await failing()).find(({ id }) => id === job)).toMatchObject({
      ...{ kind: 'signal', name: '汛情', payload: { level: 2 }, begins: 'by-flood', attempts: STUCK_AFTER, nextAt: expect.any(String), discardable: true },
      failure: { code: 'start-event-unknown', message: { zh: expect.stringContaining('low') }, cure: { zh: expect.any(String) } },
    });
    expect((await administrator.call('readCounts', {})).undelivered).toBe((before[0] ?? 0) + 1);
    // Half a minute, doubled each time: eight minutes after the fifth.
    const pause = Date.parse((await failing()).find(({ id }) => id === job)?.nextAt ?? '') - Date.now();
    expect([pause > 7 * 60_000, pause <= 8 * 60_000]).toEqual([true, true]);
    await administrator.call('resendMessage', { path: { id: job } });
    // Nothing was mended: it is shown again after one more failure.
    await soon(async () => (await attempts(job)) === STUCK_AFTER);
    expect((await failing()).map(({ id }) => id)).toContain(job);
    await administrator.call('deploy', { body: { resources: [begunAt('low')], note: '改名' } });
    await administrator.call('resendMessage', { path: { id: job } });
    await soon(async () => (await attempts(job)) === undefined);
    expect([await cases(), (await failing()).length]).toEqual([(before[1] ?? 0) + 1, 0]);
    expect(await administrator.refused('resendMessage', { path: { id: job } })).toMatchObject({ status: 404 });
  });

  it('is given up by an administrator alone, with a reason that is kept', async () => {
    const job = await failingSignal('nowhere');
    expect(await (await office.as('dz-designer')).refused('discardMessage', { path: { id: job }, body: { reason: '误发' } })).toMatchObject({ status: 403 });
    await administrator.call('discardMessage', { path: { id: job }, body: { reason: '误发' } });
    expect([await failing(), await attempts(job)]).toEqual([[], undefined]);
    const { rows } = await office.pool.query(`SELECT data FROM audit WHERE action = 'message.discard' AND target = $1`, [job]);
    expect(rows).toEqual([{ data: { name: '汛情', key: null, reason: '误发' } }]);
  });

  it('says why whoever waits for a message cannot take it, and is delivered when she can', async () => {
    const { instance } = await (await office.as(CLERK)).call('startInstance', { body: { definition: 'flood-waiter' } });
    await administrator.call('suspendInstance', { path: { id: instance }, body: { reason: '等待' } });
    expect(await (await office.as('dz-service')).call('correlateMessage', { body: { name: '补充材料' } })).toEqual({ delivered: [], started: [], buffered: true });
    const waiting = async () => (await administrator.call('listMessages', { query: { state: 'waiting' } })).items;
    await soon(async () => (await waiting()).length === 1);
    const [message] = await waiting();
    expect(message).toMatchObject({ kind: 'message', name: '补充材料', failure: { code: expect.stringMatching(/suspended/), message: { zh: expect.any(String) } } });
    await administrator.call('resumeInstance', { path: { id: instance }, body: { reason: '继续' } });
    await administrator.call('resendMessage', { path: { id: message?.id ?? '' } });
    await soon(async () => (await (await office.as(CLERK)).call('readInstance', { path: { id: instance } })).status === 'completed');
    expect(await waiting()).toEqual([]);
  });

  it('is shown when it fails by a mistake of ours, and stays where it is when it belongs to a case', async () => {
    const { instance } = await (await office.as(CLERK)).call('startInstance', { body: { definition: 'flood-waiter' } });
    const job = randomUUID();
    await office.pool.query(`INSERT INTO job (organisation, id, instance, kind, due_at, payload, attempts) VALUES ('dz', $1, $2, 'delivery', now(), $3, ${STUCK_AFTER - 1})`, [job, instance, JSON.stringify({ event: 'message', name: '补充材料', key: null, payload: {} })]);
    await office.pool.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken'; END $$`);
    await office.pool.query(`CREATE TRIGGER refuse BEFORE DELETE ON subscription FOR EACH ROW EXECUTE FUNCTION refuse()`);
    await office.pool.query('UPDATE job SET due_at = now() WHERE id = $1', [job]);
    await soon(async () => (await failing()).some(({ id }) => id === job));
    expect((await failing()).find(({ id }) => id === job)).toMatchObject({ kind: 'message', sender: { instance }, failure: { code: 'job-failed', message: { zh: expect.stringContaining('broken') } } });
    await office.pool.query('DROP TRIGGER refuse ON subscription');
    await administrator.call('resendMessage', { path: { id: job } });
    await soon(async () => (await (await office.as(CLERK)).call('readInstance', { path: { id: instance } })).status === 'completed');
    await office.pool.query(`INSERT INTO job (organisation, id, instance, kind, due_at, payload, attempts) VALUES ('dz', $1, $2, 'timer', now() + interval '1 hour', '{}', ${STUCK_AFTER})`, [`${job}-timer`, instance]);
    expect(await failing()).toMatchObject([{ kind: 'timer', discardable: false, sender: { instance } }]);
    expect(await administrator.refused('discardMessage', { path: { id: `${job}-timer` }, body: { reason: '误' } })).toMatchObject({ status: 404 });
  });
});
