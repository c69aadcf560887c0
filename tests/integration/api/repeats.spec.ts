import { randomUUID } from 'node:crypto';
import { IDEMPOTENCY_KEY, IF_MATCH, type RouteName, ROUTES, takesKey, takesRevision } from '@liuzhuan/contract';
import { drawing, externalTask, userTask } from './drawings';
import { openOffice, openSecondNode, type Office } from './office';

const OFFICER = 'dz-zhifadui-keyuan-1';
const OTHER = 'dz-zhifadui-keyuan-2';
const ADMIN = 'dz-admin';
const OFFERED = drawing(
  'offered',
  `<startEvent id="s"/>${userTask('draft', { rule: 'starter' })}${userTask('handle', { rule: 'members(unit("综合执法大队"))', claim: true })}${externalTask('print', 'print')}<endEvent id="e"/>`,
  ['s>draft', 'draft>handle', 'handle>print', 'print>e'],
);

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await (await office.as(ADMIN)).call('deploy', { body: { resources: [OFFERED], note: '试用' } });
});
afterAll(() => office.close());

const keyed = (key: string) => ({ [IDEMPOTENCY_KEY]: key });
const seen = (revision: number | string) => ({ [IF_MATCH]: typeof revision === 'number' ? `"${revision}"` : revision });
const AGREE = { outcome: 'agree', opinion: '同意' };

/** Sends a request twice with one key; gives the first answer, which the second has to be like. */
async function twice(login: string, name: RouteName, input: object) {
  const desk = await office.as(login);
  const request = { ...input, headers: keyed(randomUUID()) };
  const first = await desk.attempt(name, request);
  expect(first).toMatchObject({ status: 200 });
  expect(await desk.attempt(name, request)).toEqual(first);
  return first.body as never as { readonly next: readonly { readonly task: string }[]; readonly instance: string };
}

async function start(login = OFFICER) {
  const { instance, next } = await (await office.as(login)).call('startInstance', { body: { definition: 'offered' } });
  return { instance, task: next[0]?.task ?? '' };
}

/** A case whose task is offered to the section. */
async function offered() {
  const { task } = await start();
  const { next } = await (await office.as(OFFICER)).call('completeTask', { path: { id: task }, body: AGREE });
  return next[0]?.task ?? '';
}

describe('a change with an Idempotency-Key', () => {
  it('is made once, and gets its first answer again: from the start of a case to the end', async () => {
    const before = await office.stored();
    const { next } = await twice(OFFICER, 'startInstance', { body: { definition: 'offered' } });
    const { next: then } = await twice(OFFICER, 'completeTask', { path: { id: next[0]?.task }, body: AGREE });
    const path = { id: then[0]?.task };
    await twice(OFFICER, 'claimTask', { path });
    await twice(OFFICER, 'releaseTask', { path });
    await twice(OTHER, 'claimTask', { path });
    await twice(OTHER, 'reassignTask', { path, body: { to: OFFICER, reason: '外出' } });
    await twice(OFFICER, 'delegateTask', { path, body: { to: OTHER, reason: '协助' } });
    await twice(OTHER, 'giveBackTask', { path, body: { opinion: '已核' } });
    await twice(OFFICER, 'remindTask', { path, body: {} });
    await twice(OFFICER, 'completeTask', { path, body: AGREE });
    await twice(ADMIN, 'fetchJobs', { body: { topic: 'print', worker: 'w', leaseSeconds: 60, max: 5 } });
    const after = await office.stored();
    expect((after['process_instance'] ?? 0) - (before['process_instance'] ?? 0)).toBe(1);
    expect((after['task'] ?? 0) - (before['task'] ?? 0)).toBe(2);
  });

  it('is made once whatever it changes', async () => {
    const counted = async (table: string) => (await office.stored())[table] ?? 0;
    const [definitions, messages, versions] = [await counted('definition'), await counted('message_buffer'), await counted('document_version')];
    await twice(ADMIN, 'deploy', { body: { resources: [drawing('once', '<startEvent id="s"/><endEvent id="e"/>', ['s>e'])], note: '试用' } });
    await twice(ADMIN, 'correlateMessage', { body: { name: '无人等待', key: 'k' } });
    await twice(ADMIN, 'saveDraft', { path: { key: 'once' }, body: { resources: [OFFERED] } });
    await twice(ADMIN, 'discardDraft', { path: { key: 'once' } });
    const { instance } = await start();
    const key = randomUUID();
    const desk = await office.as(OFFICER);
    const upload = (content: string) => desk.post(`/api/instances/${instance}/documents`).set(keyed(key)).attach('file', Buffer.from(content), { filename: 'a.txt' });
    const [first, again] = [await upload('一'), await upload('一')];
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);
    expect(await upload('二')).toMatchObject({ status: 422, text: expect.stringContaining('idempotency-key-reused') });
    expect([await counted('definition'), await counted('message_buffer'), await counted('document_version')]).toEqual([definitions + 1, messages + 1, versions + 1]);
  });

  describe('of whose answer the death of a node left nothing', () => {
    const ROOTS = '<message id="m" name="回函"/><signal id="g" name="停电"/>';
    const EVENTS = { correlateMessage: '<messageEventDefinition messageRef="m"/>', broadcastSignal: '<signalEventDefinition signalRef="g"/>' } as const;
    type Sending = keyof typeof EVENTS;
    const SENDINGS: readonly Sending[] = ['correlateMessage', 'broadcastSignal'];
    const NAMES = { correlateMessage: '回函', broadcastSignal: '停电' } as const;
    const begun = (name: Sending, id: string) =>
      drawing(id, `<startEvent id="s">${EVENTS[name]}</startEvent>${userTask('look', { rule: `"${OFFICER}"` })}<endEvent id="e"/>`, ['s>look', 'look>e'], ROOTS);
    const waiting = (name: Sending, id: string) => drawing(id, `<startEvent id="s"/><intermediateCatchEvent id="c">${EVENTS[name]}</intermediateCatchEvent><endEvent id="e"/>`, ['s>c', 'c>e'], ROOTS);
    const deploy = async (drawn: ReturnType<typeof drawing>) => (await office.as(ADMIN)).call('deploy', { body: { resources: [drawn], note: '试用' } });
    const rows = async () => [(await office.stored())['process_instance'], (await office.stored())['message_buffer'], (await office.stored())['job'], (await office.stored())['history']];
    const send = async (name: Sending, headers: Readonly<Record<string, string>>) => (await office.as('dz-service')).attempt(name, { body: { name: NAMES[name], payload: {} }, headers });
    /** The node lost the database, or died, between the effects and the answer. */
    const forget = (headers: Readonly<Record<string, string>>) => office.pool.query(`DELETE FROM idempotency WHERE key = $1`, [headers[IDEMPOTENCY_KEY]]);
    const expectSame = async (name: Sending, expected: object) => {
      const headers = keyed(randomUUID());
      const first = await send(name, headers);
      expect(first).toMatchObject({ status: 200, body: expected });
      const after = await rows();
      await forget(headers);
      expect(await send(name, headers)).toEqual(first);
      expect(await rows()).toEqual(after);
      // And the answer that is kept now.
      expect(await send(name, headers)).toEqual(first);
      return first.body;
    };

    it('gives it all the same when nobody waits', async () => {
      await expectSame('correlateMessage', { delivered: [], started: [], buffered: true });
      await expectSame('broadcastSignal', { delivered: [], started: [] });
      await office.pool.query('DELETE FROM message_buffer');
    });

    it.each(SENDINGS)('gives it all the same, with those who waited: %s', async (name) => {
      await deploy(waiting(name, `waits-${name}`));
      const start = async () => (await (await office.as(OFFICER)).call('startInstance', { body: { definition: `waits-${name}` } })).instance;
      const instances = [await start(), await start()];
      const body = await expectSame(name, { delivered: name === 'correlateMessage' ? [instances[0]] : expect.arrayContaining(instances), started: [] });
      expect(body?.delivered).toHaveLength(name === 'correlateMessage' ? 1 : 2);
      if (name === 'correlateMessage') await expectSame(name, { delivered: [instances[1]] });
    });

    it.each(SENDINGS)('gives it all the same, with the cases begun: %s', async (name) => {
      await deploy(begun(name, `listens-${name}`));
      await expectSame(name, { delivered: [], started: [expect.any(String)] });
    });

    it('says that a message was kept, although somebody has got it since', async () => {
      await office.pool.query(`DELETE FROM definition WHERE key = 'listens-correlateMessage'`);
      const second = await openSecondNode(office);
      const service = await second.as('dz-service');
      const request = { body: { name: '回函', payload: {} }, headers: keyed(randomUUID()) };
      const first = await service.attempt('correlateMessage', request);
      expect(first).toMatchObject({ status: 200, body: { delivered: [], started: [], buffered: true } });
      const { instance } = await (await second.as(OFFICER)).call('startInstance', { body: { definition: 'waits-correlateMessage' } });
      while ((await (await second.as(OFFICER)).call('readInstance', { path: { id: instance } })).status !== 'completed') await new Promise((resolve) => setTimeout(resolve, 50));
      await forget(request.headers);
      expect(await service.attempt('correlateMessage', request)).toEqual(first);
      await second.close();
    });

    it('goes on with the receivers of a signal that the dead node did not come to', async () => {
      const instances = await Promise.all([1, 2, 3].map(async () => (await (await office.as(OFFICER)).call('startInstance', { body: { definition: 'waits-broadcastSignal' } })).instance));
      const held = [...instances].sort()[1] ?? '';
      const headers = keyed(randomUUID());
      // The attempt fails at the case in the middle.
      await office.pool.query(`CREATE FUNCTION break_signal() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken'; END $$`);
      await office.pool.query(`CREATE TRIGGER break_signal BEFORE UPDATE ON process_instance FOR EACH ROW WHEN (OLD.id = '${held}') EXECUTE FUNCTION break_signal()`);
      expect((await (await office.as('dz-service')).post(ROUTES.broadcastSignal.path).set(headers).send({ name: '停电', payload: {} })).status).toBe(500);
      await office.pool.query('DROP TRIGGER break_signal ON process_instance');
      const { body } = await send('broadcastSignal', headers);
      expect([...(body?.delivered ?? [])].sort()).toEqual([...instances].sort());
      expect(body?.started).toHaveLength(1);
      const { rows: left } = await office.pool.query(`SELECT FROM job WHERE kind = 'delivery' AND payload->>'name' = '停电'`);
      expect(left).toEqual([]);
    });
  });

  it('is made once when it is sent ten times at once, to two nodes', async () => {
    const second = await openSecondNode(office);
    const desks = [await office.as(OFFICER), await second.as(OFFICER)];
    const before = (await office.stored())['process_instance'] ?? 0;
    const headers = keyed(randomUUID());
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => desks[n % 2]?.attempt('startInstance', { body: { definition: 'offered' }, headers })));
    expect(new Set(answers.map((answer) => answer?.body?.instance)).size).toBe(1);
    expect((await office.stored())['process_instance']).toBe(before + 1);
    await second.close();
  });

  it('is refused with other content under the same key', async () => {
    const desk = await office.as(OFFICER);
    const { task } = await start();
    const headers = keyed(randomUUID());
    await desk.attempt('completeTask', { path: { id: task }, body: AGREE, headers });
    expect(await desk.refused('completeTask', { path: { id: task }, body: { ...AGREE, opinion: '不同意' }, headers })).toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
      cure: { zh: expect.stringContaining('新的键') },
    });
    expect(await desk.refused('startInstance', { body: { definition: 'offered' }, headers })).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  });

  it.each(['', ' ', '两个', 'a b', 'x'.repeat(201)])('is refused with the key “%s”', async (key) => {
    const desk = await office.as(OFFICER);
    const headers = keyed(encodeURI(key) === key || key.includes(' ') ? key : Buffer.from(key).toString('latin1'));
    expect(await desk.refused('startInstance', { body: { definition: 'offered' }, headers })).toMatchObject({ status: 400, code: 'idempotency-key-invalid' });
    expect(await (await office.as(ADMIN)).refused('correlateMessage', { body: { name: 'm' }, headers })).toMatchObject({ status: 400, code: 'idempotency-key-invalid' });
  });

  it('is judged anew when it was refused', async () => {
    const { task } = await start();
    const desk = await office.as(OFFICER);
    const headers = keyed(randomUUID());
    expect(await desk.refused('completeTask', { path: { id: task }, body: { outcome: 'nothing' }, headers })).toMatchObject({ status: 422 });
    expect(await desk.attempt('completeTask', { path: { id: task }, body: AGREE, headers })).toMatchObject({ status: 200 });
  });
});

describe('a task that was read', () => {
  it('has its revision as ETag, in every answer that shows it', async () => {
    const task = await offered();
    const desk = await office.as(OFFICER);
    const tag = async () => (await desk.get(`/api/tasks/${task}`)).headers['etag'];
    expect(await tag()).toBe('"1"');
    const claimed = await desk.post(`/api/tasks/${task}/claim`).set(seen(1));
    expect(claimed).toMatchObject({ status: 200, headers: { etag: '"2"', 'cache-control': 'no-store' } });
    expect(await tag()).toBe('"2"');
  });

  it('is not acted upon once somebody has changed it, and it says who did what when', async () => {
    const task = await offered();
    await (await office.as(OTHER)).call('claimTask', { path: { id: task } });
    const desk = await office.as(OFFICER);
    for (const [name, body] of [['claimTask', undefined], ['completeTask', AGREE], ['returnTask', { to: 'draft', reason: '补充' }], ['reassignTask', { to: OTHER, reason: '外出' }]] as const) {
      const problem = await desk.refused(name, { path: { id: task }, body, headers: seen(1) });
      expect(problem).toMatchObject({
        status: 412,
        code: 'task-changed',
        message: { zh: expect.stringMatching(/^此待办已由 综合执法大队科员乙 于 \d+月\d+日 \d\d:\d\d 更新：认领“.+”$/) },
        cure: { zh: expect.stringContaining('重新载入') },
        params: { seen: 1, current: 2, by: '综合执法大队科员乙', kind: 'task.claimed', at: expect.stringMatching(/^\d{4}-.*Z$/) },
      });
    }
    expect(await (await office.as(OTHER)).attempt('completeTask', { path: { id: task }, body: AGREE, headers: seen(2) })).toMatchObject({ status: 200 });
    expect(await desk.refused('completeTask', { path: { id: task }, body: AGREE, headers: seen(2) })).toMatchObject({ status: 412, params: { kind: 'task.completed', current: 3 } });
  });

  it('is acted upon by one of two who act at the same moment', async () => {
    const task = await offered();
    const desks = await Promise.all([office.as(OFFICER), office.as(OTHER)]);
    const answers = await Promise.all(desks.map((desk) => desk.attempt('completeTask', { path: { id: task }, body: AGREE, headers: seen(1) })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('gives the first answer to a repeat, although the revision is another one by then', async () => {
    const { task } = await start();
    const desk = await office.as(OFFICER);
    const request = { path: { id: task }, body: AGREE, headers: { ...keyed(randomUUID()), ...seen(1) } };
    const first = await desk.attempt('completeTask', request);
    expect(first.status).toBe(200);
    expect(await desk.attempt('completeTask', request)).toEqual(first);
  });

  it('takes * for any revision, and no tag that is none of ours', async () => {
    const { task } = await start();
    const desk = await office.as(OFFICER);
    for (const tag of ['3', 'W/"3"', '"a"', '"1", "2"']) expect(await desk.refused('completeTask', { path: { id: task }, body: AGREE, headers: seen(tag) })).toMatchObject({ status: 400, code: 'if-match-invalid' });
    expect(await desk.attempt('completeTask', { path: { id: task }, body: AGREE, headers: seen('*') })).toMatchObject({ status: 200 });
  });

  it('says nothing about its changes to those who may not see it', async () => {
    const { task } = await start();
    const stranger = await office.as('dz-shenpike-keyuan-1');
    expect(await stranger.refused('completeTask', { path: { id: task }, body: AGREE, headers: seen(9) })).not.toMatchObject({ code: 'task-changed' });
  });
});

describe('a draft that was read', () => {
  it('has its revision as ETag, and is neither saved over nor dropped once it has changed', async () => {
    const desk = await office.as('dz-designer');
    const path = { key: 'shared' };
    await desk.call('saveDraft', { path, body: { resources: [OFFERED] } });
    expect((await desk.get('/api/drafts/shared')).headers['etag']).toBe('"1"');
    expect(await desk.attempt('saveDraft', { path, body: { resources: [OFFERED] }, headers: seen(1) })).toMatchObject({ status: 200, body: { revision: 2 } });
    for (const name of ['saveDraft', 'discardDraft'] as const) {
      expect(await desk.refused(name, { path, ...(name === 'saveDraft' && { body: { resources: [OFFERED] } }), headers: seen(1) })).toMatchObject({ status: 412, code: 'draft-changed' });
    }
    expect(await desk.attempt('discardDraft', { path, headers: seen(2) })).toMatchObject({ status: 200 });
  });
});

describe('the API description', () => {
  it('shows both headers where they are taken', async () => {
    const { body } = (await office.stranger.get('/api/openapi.json')) as { body: { paths: Record<string, Record<string, { parameters: { name: string; in: string }[] }>> } };
    for (const [name, { path, method }] of Object.entries(ROUTES)) {
      const operation = body.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
      const headers = operation?.parameters.filter((parameter) => parameter.in === 'header').map((parameter) => parameter.name);
      expect([name, headers]).toEqual([name, [...(takesKey(name as RouteName) ? [IDEMPOTENCY_KEY] : []), ...(takesRevision(name as RouteName) ? [IF_MATCH] : [])]]);
    }
  });
});
