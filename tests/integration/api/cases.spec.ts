import { openOffice, type Office } from './office';
import { drawing, userTask } from './drawings';
import { FORM, MATTER } from './matter';

const STARTER = 'dz-shenpike-keyuan-1';
const HEAD = 'dz-shenpike-fuzeren';

describe('a case', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    const offered = drawing('offered', `<startEvent id="s"/>${userTask('handle', { rule: 'members(unit("综合执法大队"))', claim: true })}<endEvent id="e"/>`, ['s>handle', 'handle>e']);
    await (await office.as('dz-admin')).call('deploy', { body: { resources: [offered] } });
  });
  afterAll(() => office.close());

  const start = async (definition = 'dz-no-escalation', login = STARTER) => {
    const { instance, next, message } = await (await office.as(login)).call('startInstance', { body: { definition, variables: definition === 'offered' ? {} : MATTER } });
    return { instance, task: next.at(-1)?.task ?? '', next, message };
  };
  const taskOf = async (login: string, instance: string) => (await (await office.as(login)).call('listTasks', { query: { limit: 200 } })).items.find((row) => row.instance === instance);

  it('begins with its first task, and says who has it until when', async () => {
    const { next, message, instance } = await start();
    expect(next).toEqual([{ task: expect.any(String), node: 'Task_Form', name: '填写审批表', persons: [{ id: STARTER, name: '行政审批科科员甲' }], due: expect.objectContaining({ text: '2 个工作小时' }) }]);
    expect(message.zh).toMatch(/^已送 行政审批科科员甲（填写审批表，限 \d+月\d+日/);
    expect((await (await office.as(STARTER)).call('listInstances', { query: {} })).items[0]).toMatchObject({ id: instance, status: 'active', number: expect.stringMatching(/^\d{4}-\d+$/), overdue: false });
  });

  it('is listed in pages', async () => {
    const desk = await office.as('dz-shipinke-keyuan-1');
    const started: string[] = [];
    for (let n = 0; n < 5; n += 1) started.push((await start('dz-no-escalation', 'dz-shipinke-keyuan-1')).instance);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await desk.call('listInstances', { query: { limit: 2, cursor } });
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map((row) => row.id));
      cursor = page.next;
    } while (cursor !== undefined);
    expect([...seen].sort()).toEqual([...started].sort());
    expect((await desk.call('listInstances', { query: { status: 'completed' } })).items).toEqual([]);
    expect((await desk.call('listTasks', { query: { search: '食品经营' } })).items).toHaveLength(5);
    expect((await desk.call('listTasks', { query: { search: '%' } })).items).toEqual([]);
  });

  it('is cancelled by its starter, with a reason, and is over then', async () => {
    const { instance, task } = await start();
    const desk = await office.as(STARTER);
    expect(await desk.refused('cancelInstance', { path: { id: instance }, body: { reason: ' ' } })).toMatchObject({ status: 422, code: 'reason-required' });
    expect(await desk.call('cancelInstance', { path: { id: instance }, body: { reason: '申请人撤回' } })).toMatchObject({ status: 'cancelled', next: [] });
    expect(await desk.refused('cancelInstance', { path: { id: instance }, body: { reason: '再次' } })).toMatchObject({ status: 409, code: 'instance-not-active' });
    expect(await desk.refused('completeTask', { path: { id: task }, body: { outcome: 'submit', data: FORM } })).toMatchObject({ status: 409, code: 'task-withdrawn' });
    expect(await taskOf(STARTER, instance)).toBeUndefined();
    expect(await desk.call('readInstance', { path: { id: instance } })).toMatchObject({ status: 'cancelled', allowed: ['restart'], standing: [] });
  });

  it('is claimed, released and claimed by another', async () => {
    const { instance, task } = await start('offered', 'dz-zhifadui-fuzeren');
    const [one, two] = await Promise.all([office.as('dz-zhifadui-keyuan-1'), office.as('dz-zhifadui-keyuan-2')]);
    expect(await taskOf('dz-zhifadui-keyuan-1', instance)).toMatchObject({ claimable: true });
    expect(await one.call('claimTask', { path: { id: task } })).toMatchObject({ claimable: false, assignee: { id: 'dz-zhifadui-keyuan-1' } });
    expect(await one.call('claimTask', { path: { id: task } })).toMatchObject({ assignee: { id: 'dz-zhifadui-keyuan-1' } });
    expect(await two.refused('claimTask', { path: { id: task } })).toMatchObject({ status: 409, code: 'task-already-claimed' });
    expect(await two.refused('completeTask', { path: { id: task }, body: { outcome: 'agree' } })).toMatchObject({ status: 409, code: 'task-already-claimed' });
    expect(await taskOf('dz-zhifadui-keyuan-2', instance)).toBeUndefined();
    await one.call('releaseTask', { path: { id: task } });
    expect(await one.refused('releaseTask', { path: { id: task } })).toMatchObject({ status: expect.any(Number) });
    await two.call('claimTask', { path: { id: task } });
    expect(await two.call('completeTask', { path: { id: task }, body: { outcome: 'agree', opinion: '同意办理' } })).toMatchObject({ status: 'completed', message: { zh: '案件已办结' } });
    expect(await one.refused('completeTask', { path: { id: task }, body: { outcome: 'agree' } })).toMatchObject({ status: 409, code: 'task-not-open' });
    const done = (await two.call('listTasks', { query: { view: 'done' } })).items.find((row) => row.id === task);
    expect(done).toMatchObject({ status: 'completed', outcome: 'agree', completedAt: expect.any(String) });
    const { opinions } = await two.call('readInstance', { path: { id: instance } });
    expect(opinions).toEqual([expect.objectContaining({ person: { id: 'dz-zhifadui-keyuan-2', name: '综合执法大队科员乙' }, outcomeLabel: '同意', opinion: '同意办理' })]);
  });

  it('is sent back with a preview, and forward again', async () => {
    const { instance, task } = await start();
    await (await office.as(STARTER)).call('completeTask', { path: { id: task }, body: { outcome: 'submit', data: FORM } });
    const head = await office.as(HEAD);
    const open = (await taskOf(HEAD, instance))?.id ?? '';
    const preview = await head.call('previewReturn', { path: { id: open }, query: { to: 'Task_Form' } });
    expect(preview).toEqual({ to: 'Task_Form', withdrawn: [{ node: 'Task_Head', name: '综合研判', person: { id: HEAD, name: '行政审批科负责人' } }] });
    expect(await head.refused('returnTask', { path: { id: open }, body: { to: 'Task_Nowhere', reason: '补充' } })).toMatchObject({ status: 422, code: 'return-not-allowed' });
    expect(await taskOf(HEAD, instance)).toMatchObject({ id: open });
    expect(await head.call('returnTask', { path: { id: open }, body: { to: 'Task_Form', reason: '请补充材料' } })).toMatchObject({ next: [{ node: 'Task_Form' }] });
    expect(await taskOf(STARTER, instance)).toMatchObject({ node: 'Task_Form', status: 'open' });
    const history = await head.call('readHistory', { path: { id: instance } });
    expect(history.find((entry) => entry.kind === 'case.returned')).toMatchObject({ actor: { name: '行政审批科负责人' }, text: { zh: '退回至“填写审批表”：请补充材料' } });
  });

  it('changes hands, once per look', async () => {
    const { instance, task } = await start();
    const desk = await office.as(STARTER);
    const seen = (await taskOf(STARTER, instance))?.revision;
    expect(await desk.refused('reassignTask', { path: { id: task }, body: { to: 'nobody' } })).toMatchObject({ status: 422, code: 'person-unknown' });
    expect(await desk.call('reassignTask', { path: { id: task }, body: { to: 'dz-shenpike-keyuan-2', reason: '外出', revision: seen } })).toMatchObject({ assignee: { name: '行政审批科科员乙' } });
    const administrator = await office.as('dz-admin');
    expect(await administrator.refused('reassignTask', { path: { id: task }, body: { to: STARTER, revision: seen } })).toMatchObject({ status: 409, code: 'task-changed' });
    expect(await desk.refused('completeTask', { path: { id: task }, body: { outcome: 'submit', data: FORM } })).toMatchObject({ status: 403, code: 'not-your-task' });
    expect((await (await office.as('dz-shenpike-keyuan-2')).call('listNotices', { query: {} })).items[0]).toMatchObject({ kind: 'info', instance, task, read: false, text: expect.stringContaining('外出') });
  });

  it('is urged by those who wait for it', async () => {
    const { instance, task } = await start();
    await (await office.as(STARTER)).call('completeTask', { path: { id: task }, body: { outcome: 'submit', data: FORM } });
    const open = (await taskOf(HEAD, instance))?.id ?? '';
    await (await office.as(STARTER)).call('remindTask', { path: { id: open }, body: { text: '请今日办理' } });
    const head = await office.as(HEAD);
    const before = await head.call('readCounts', {});
    const [notice] = (await head.call('listNotices', { query: { limit: 1 } })).items;
    expect(notice).toMatchObject({ kind: 'urge', text: expect.stringMatching(/^催办：说“不”事项：.*请今日办理$/), read: false });
    expect(await (await office.as(STARTER)).refused('readNotice', { path: { id: notice?.id ?? '' } })).toMatchObject({ status: 404, code: 'not-found' });
    await head.call('readNotice', { path: { id: notice?.id ?? '' } });
    await head.call('readNotice', { path: { id: notice?.id ?? '' } });
    expect(await head.call('readCounts', {})).toMatchObject({ inbox: before.inbox, copies: before.copies - 1 });
  });
});
