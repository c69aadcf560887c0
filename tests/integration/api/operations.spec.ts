import { soon } from '../../eventually';
import { drawing, externalTask, userTask } from './drawings';
import { type Desk, openOffice, type Office } from './office';

jest.setTimeout(30_000);

const MESSAGE = '<message id="m" name="回函"><extensionElements><lz:correlation key="case.number"/></extensionElements></message>';
const REGISTER = '<message id="m" name="来文"/>';
const ERROR = '<error id="err" name="缺纸" errorCode="no-paper"/>';
const START = '<startEvent id="s"/>';
const END = '<endEvent id="e" name="完"/>';
const CLERK = 'dz-zhifadui-keyuan-1';

const WAITING = drawing('waiting', `${START}${userTask('send', { rule: 'starter' })}<receiveTask id="answer" name="等回函" messageRef="m"/>${userTask('read', { rule: 'starter' })}${END}`, ['s>send', 'send>answer', 'answer>read', 'read>e'], MESSAGE);
const STARTED = drawing('started', `<startEvent id="s"><messageEventDefinition messageRef="m"/></startEvent>${userTask('register', { rule: `"${CLERK}"` })}${END}`, ['s>register', 'register>e'], REGISTER);
const PRINTING = drawing(
  'printing',
  `${START}${externalTask('print', 'print', '<lz:input name="copies" value="30"/>')}<boundaryEvent id="lacking" attachedToRef="print"><errorEventDefinition errorRef="err"/></boundaryEvent>
  ${userTask('buy', { rule: 'starter' })}${END}<endEvent id="bought"/>`,
  ['s>print', 'print>e', 'lacking>buy', 'buy>bought'],
  ERROR,
);
const NUMBERING = drawing(
  'numbering',
  `${START}<serviceTask id="number" name="编号"><extensionElements><lz:service type="draw-number" result="number"><lz:input name="series" value="&quot;函&quot;"/><lz:input name="pattern" value="&quot;函〔{year}〕{n}号&quot;"/></lz:service></extensionElements></serviceTask>${userTask('check', { rule: 'starter' })}${END}`,
  ['s>number', 'number>check', 'check>e'],
);
const NOBODY = drawing('nobody', `${START}${userTask('orphan', { rule: 'unitHead("没有这个科")' })}${END}`, ['s>orphan', 'orphan>e']);
const COPYING = drawing('copying', `${START}${userTask('decide', { rule: 'starter', more: '<lz:copy to="[&quot;dz-deputy-1&quot;]"/>' })}${END}`, ['s>decide', 'decide>e']);

describe('beside cases and tasks', () => {
  let office: Office;
  let clerk: Desk;
  let service: Desk;
  let administrator: Desk;
  beforeAll(async () => {
    office = await openOffice();
    [clerk, service, administrator] = await Promise.all([office.as(CLERK), office.as('dz-service'), office.as('dz-admin')]);
    for (const drawn of [WAITING, STARTED, PRINTING, NUMBERING, NOBODY, COPYING]) await administrator.call('deploy', { body: { resources: [drawn], note: '试用' } });
  });
  afterAll(() => office.close());

  const start = async (definition: string) => {
    const { instance, next } = await clerk.call('startInstance', { body: { definition } });
    const { number } = await clerk.call('readInstance', { path: { id: instance } });
    return { instance, task: next[0]?.task ?? '', number };
  };
  const agree = (task: string) => clerk.call('completeTask', { path: { id: task }, body: { outcome: 'agree' } });
  const standing = async (instance: string) => (await administrator.call('readInstance', { path: { id: instance } })).standing.map((place) => place.node);

  describe('messages', () => {
    const send = (key: string | undefined, payload: Record<string, string> = {}, name = '回函') => service.call('correlateMessage', { body: { name, ...(key !== undefined && { key }), payload } });

    it('reach the case that waits for them by their key, once', async () => {
      const one = await start('waiting');
      const other = await start('waiting');
      await agree(one.task);
      await agree(other.task);
      expect(await send(one.number, { 结论: '无意见' })).toEqual({ delivered: [one.instance], started: [], buffered: false });
      expect(await standing(one.instance)).toEqual(['read']);
      expect(await standing(other.instance)).toEqual([]);
      expect((await clerk.call('readInstance', { path: { id: one.instance } })).variables).toMatchObject({ 结论: '无意见' });
      expect(await send(one.number)).toMatchObject({ buffered: true });
    });

    it('that come too early wait for somebody who waits, and arrive once', async () => {
      const { instance, task, number } = await start('waiting');
      expect(await send(number, { 结论: '早到' })).toEqual({ delivered: [], started: [], buffered: true });
      expect(await send('of nobody')).toMatchObject({ buffered: true });
      await agree(task);
      await soon(async () => (await standing(instance)).includes('read'));
      expect((await clerk.call('readInstance', { path: { id: instance } })).variables).toMatchObject({ 结论: '早到' });
      const history = await clerk.call('readHistory', { path: { id: instance } });
      expect(history.filter((entry) => entry.kind === 'message.received')).toHaveLength(1);
      const { rows } = await office.pool.query(`SELECT payload FROM message_buffer WHERE key = $1 UNION ALL SELECT payload FROM job WHERE kind = 'delivery' AND payload->>'key' = $1`, [number]);
      expect(rows).toEqual([]);
    });

    it('start a case', async () => {
      const { started, buffered } = await send(undefined, { 文号: '邓政发〔2026〕9号' }, '来文');
      expect({ buffered, count: started.length }).toEqual({ buffered: false, count: 1 });
      expect(await standing(started[0] ?? '')).toEqual(['register']);
    });

    it('stay within the organisation', async () => {
      const { instance, task, number } = await start('waiting');
      await agree(task);
      expect(await (await office.as('jyg-service')).call('correlateMessage', { body: { name: '回函', key: number } })).toMatchObject({ delivered: [], buffered: true });
      expect(await standing(instance)).toEqual([]);
    });
  });

  describe('work for other programs', () => {
    const fetch = (worker = 'printer', leaseSeconds = 60) => service.call('fetchJobs', { body: { topic: 'print', worker, leaseSeconds, max: 100 } });
    const jobOf = async (instance: string) => (await fetch()).find((job) => job.instance === instance);
    const dueAgain = (instance: string) => office.pool.query(`UPDATE job SET due_at = now() WHERE instance = $1`, [instance]);

    it('is leased to one worker at a time, done once', async () => {
      const { instance } = await start('printing');
      const job = await jobOf(instance);
      expect(job).toMatchObject({ topic: 'print', node: 'print', inputs: { copies: 30 }, attempts: 0 });
      expect((await fetch('other')).filter((other) => other.instance === instance)).toEqual([]);
      expect(await service.call('completeJob', { path: { id: job?.id ?? '' }, body: { worker: 'printer', variables: { result: '已印' } } })).toMatchObject({ status: 'completed' });
      expect(await service.refused('completeJob', { path: { id: job?.id ?? '' }, body: { worker: 'printer' } })).toMatchObject({ status: 404, code: 'unknown-job' });
    });

    it('that fails with an error of the process takes the way of the error', async () => {
      const { instance } = await start('printing');
      const job = await jobOf(instance);
      const answer = await service.call('failJob', { path: { id: job?.id ?? '' }, body: { worker: 'printer', message: '没有纸', errorCode: 'no-paper' } });
      expect(answer.next).toMatchObject([{ node: 'buy' }]);
    });

    it('that fails is tried three times more, then is an incident, and goes on after a retry', async () => {
      const { instance } = await start('printing');
      for (let attempt = 0; attempt < 4; attempt += 1) {
        await dueAgain(instance);
        const job = await jobOf(instance);
        expect(job).toMatchObject({ attempts: attempt });
        await service.call('failJob', { path: { id: job?.id ?? '' }, body: { worker: 'printer', message: '卡纸' } });
      }
      await dueAgain(instance);
      expect(await jobOf(instance)).toBeUndefined();
      const incident = (await administrator.call('listIncidents', { query: {} })).items.find((row) => row.instance === instance);
      expect(incident).toMatchObject({ node: 'print', nodeName: 'print', message: { zh: expect.stringContaining('卡纸') } });
      expect(await administrator.call('readCounts', {})).toMatchObject({ incidents: expect.any(Number) });
      await administrator.call('retryIncident', { path: { id: incident?.id ?? '' }, body: {} });
      const job = await jobOf(instance);
      expect(await service.call('completeJob', { path: { id: job?.id ?? '' }, body: { worker: 'printer' } })).toMatchObject({ status: 'completed' });
      expect(await administrator.refused('retryIncident', { path: { id: incident?.id ?? '' }, body: {} })).toMatchObject({ status: 409, code: 'incident-resolved' });
    });

    it('is nobody’s to finish whose lease ran out and who was overtaken', async () => {
      const { instance } = await start('printing');
      const lease = async (worker: string) => (await fetch(worker)).find((job) => job.instance === instance);
      const job = await lease('slow');
      const path = { id: job?.id ?? '' };
      const body = (worker: string) => ({ path, body: { worker, message: '卡纸', leaseSeconds: 60 } });
      expect(Date.parse((await service.call('extendJob', { path, body: { worker: 'slow', leaseSeconds: 600 } })).lockedUntil)).toBeGreaterThan(Date.parse(job?.lockedUntil ?? '') + 500_000);
      expect(await service.refused('extendJob', body('quick'))).toMatchObject({ status: 404, message: { zh: `没有找到：作业的租期 ${path.id}`, en: `Not found: lease of job ${path.id}` } });
      await office.pool.query(`UPDATE job SET locked_until = now() - interval '1 second' WHERE instance = $1`, [instance]);
      expect(await lease('quick')).toMatchObject({ id: path.id });
      for (const name of ['completeJob', 'failJob'] as const) expect(await service.refused(name, body('slow'))).toMatchObject({ status: 409, code: 'job-in-other-hands' });
      expect(await service.refused('extendJob', body('slow'))).toMatchObject({ status: 404 });
      await office.pool.query(`UPDATE job SET locked_until = now() - interval '1 second' WHERE instance = $1`, [instance]);
      expect(await service.call('completeJob', { path, body: { worker: 'quick' } })).toMatchObject({ status: 'completed' });
    });

    it('is free again when its worker dies', async () => {
      const { instance } = await start('printing');
      expect((await fetch('dying', 1)).some((job) => job.instance === instance)).toBe(true);
      expect((await fetch()).some((job) => job.instance === instance)).toBe(false);
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      expect((await fetch()).some((job) => job.instance === instance)).toBe(true);
    });
  });

  describe('official numbers', () => {
    it('are drawn without gaps, and a spoiled one is kept with its reason', async () => {
      const cases = await Promise.all(Array.from({ length: 8 }, () => start('numbering')));
      const ledger = (await clerk.call('listNumbers', { query: { limit: 50 } })).items;
      const year = ledger[0]?.text.slice(2, 6);
      expect(ledger.map((row) => row.text).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `函〔${year}〕${n}号`));
      const third = ledger.find((row) => row.sequence === 3);
      const spoiled = { series: third?.series ?? '', sequence: 3, reason: '印错' };
      await clerk.call('voidNumber', { body: spoiled });
      expect(await clerk.refused('voidNumber', { body: spoiled })).toMatchObject({ status: 404, code: 'number-unknown' });
      expect(await clerk.refused('voidNumber', { body: { ...spoiled, sequence: 99 } })).toMatchObject({ status: 404, code: 'number-unknown' });
      expect((await clerk.call('listNumbers', { query: { series: spoiled.series } })).items.find((row) => row.sequence === 3)).toMatchObject({ voided: { reason: '印错' } });
      const history = await clerk.call('readHistory', { path: { id: third?.instance ?? '' } });
      expect(history.at(-1)).toMatchObject({ kind: 'number.voided', actor: { id: CLERK } });
      const next = await start('numbering');
      expect((await clerk.call('readInstance', { path: { id: next.instance } })).numbers).toEqual([{ series: spoiled.series, text: `函〔${year}〕9号`, voided: false }]);
      expect(cases).toHaveLength(8);
    });

    it('are voided by those who have a part in the case', async () => {
      const { instance } = await start('numbering');
      const row = (await clerk.call('listNumbers', { query: {} })).items.find((number) => number.instance === instance);
      const stranger = await office.as('dz-renshike-keyuan-1');
      expect(await stranger.refused('voidNumber', { body: { series: row?.series, sequence: row?.sequence, reason: '误' } })).toMatchObject({ status: 403, code: 'not-your-case' });
      expect((await stranger.call('listNumbers', { query: {} })).items).toEqual([]);
    });
  });

  it('a task that nobody can take is an incident that names the rule, and goes on when it is reassigned', async () => {
    const { instance, task } = await start('nobody');
    const incident = (await administrator.call('listIncidents', { query: {} })).items.find((row) => row.instance === instance);
    expect(incident).toMatchObject({ code: 'nobody-can-take-task', node: 'orphan', message: { zh: expect.stringContaining('unitHead("没有这个科")') }, caseNumber: expect.any(String) });
    expect(await (await office.as('dz-designer')).refused('retryIncident', { path: { id: incident?.id ?? '' }, body: {} })).toMatchObject({ code: 'role-missing' });
    await administrator.call('reassignTask', { path: { id: task }, body: { to: CLERK, reason: '指定' } });
    expect((await administrator.call('listIncidents', { query: { open: 'false' } })).items.find((row) => row.id === incident?.id)).toMatchObject({ resolvedAt: expect.any(String) });
    expect(await agree(task)).toMatchObject({ status: 'completed' });
  });

  it('a copy is a word to somebody else, and makes her see the case', async () => {
    const { instance, task } = await start('copying');
    const deputy = await office.as('dz-deputy-1');
    expect(await deputy.refused('readInstance', { path: { id: instance } })).toMatchObject({ status: 404 });
    const before = await deputy.call('readCounts', {});
    await agree(task);
    expect((await deputy.call('listNotices', { query: {} })).items[0]).toMatchObject({ kind: 'copy', instance, read: false });
    expect(await deputy.call('readCounts', {})).toMatchObject({ copies: before.copies + 1 });
    expect(await deputy.call('readInstance', { path: { id: instance } })).toMatchObject({ id: instance, allowed: [] });
  });
});
