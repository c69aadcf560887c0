import { type Role, type Route, type RouteName, ROUTES } from '@liuzhuan/contract';
import { openOffice, type Office, problemOf } from './office';
import { FORM, MATTER } from './matter';

const HEAD = 'dz-shenpike-fuzeren';
const STARTER = 'dz-shenpike-keyuan-1';
const STRANGER = 'dz-zhifadui-keyuan-1';
/** One account of each role. */
const ACCOUNTS: Readonly<Record<Role, string>> = { administrator: 'dz-machine-room', designer: 'dz-designer', officer: STRANGER, service: 'dz-service' };

const GUARDED = (Object.entries(ROUTES) as [RouteName, Route][]).flatMap(([name, { roles }]) =>
  Array.isArray(roles) ? (Object.keys(ACCOUNTS) as Role[]).filter((role) => !roles.includes(role)).map((role) => ({ name, role })) : [],
);
const OPEN = (Object.entries(ROUTES) as [RouteName, Route][]).filter(([, { roles }]) => roles !== 'public').map(([name]) => name);

describe('who may', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  it.each(GUARDED)('$role may not $name', async ({ name, role }) => {
    const desk = await office.as(ACCOUNTS[role]);
    expect(await desk.refused(name, { path: { id: 'x', key: 'x' } })).toMatchObject({ status: 403, code: 'role-missing' });
  });

  it.each(OPEN)('nobody may %s without signing in', async (name) => {
    expect(await office.stranger.refused(name, { path: { id: 'x', key: 'x' } })).toMatchObject({ status: 401, code: 'not-signed-in' });
  });

  it('sees all cases: administrators only', async () => {
    const officer = await office.as(STRANGER);
    expect(await officer.refused('listInstances', { query: { view: 'all' } })).toMatchObject({ status: 403, code: 'role-missing' });
  });
});

describe('somebody else’s case', () => {
  let office: Office;
  let instance: string;
  let task: string;
  let document: string;
  beforeAll(async () => {
    office = await openOffice();
    const started = await (await office.as(STARTER)).call('startInstance', { body: { definition: 'dz-no-escalation', variables: MATTER } });
    instance = started.instance;
    task = started.next.find((next) => next.node === 'Task_Form')?.task ?? '';
    const uploaded = await (await office.as(STARTER)).post(`/api/instances/${instance}/documents`).attach('file', Buffer.from('请示'), '请示.txt');
    document = (uploaded.body as { id: string }).id;
  });
  afterAll(() => office.close());

  const outsiders = [
    ['an officer without a part in it', STRANGER],
    ['an administrator of another organisation', 'jyg-admin'],
    ['a service of another organisation', 'jyg-service'],
    ['a designer', 'dz-designer'],
  ] as const;

  it.each(outsiders)('is not there for %s', async (_who, login) => {
    const desk = await office.as(login);
    for (const route of ['readInstance', 'readHistory', 'listDocuments'] as const) {
      expect(await desk.refused(route, { path: { id: instance } })).toMatchObject({ status: 404, code: 'not-found' });
    }
    expect(await desk.refused('readTask', { path: { id: task } })).toMatchObject({ status: 404, code: 'not-found' });
    for (const path of [`/api/instances/${instance}/inspection`, `/api/instances/${instance}/documents/${document}/versions/1`]) {
      expect(problemOf(await desk.get(path))).toMatchObject({ status: 404, code: 'not-found' });
    }
    const upload = await desk.post(`/api/instances/${instance}/documents`).attach('file', Buffer.from('x'), 'x.txt');
    expect(problemOf(upload)).toMatchObject({ status: 404, code: 'not-found' });
    expect((await desk.call('listTasks', { query: {} })).items).toEqual([]);
    expect((await desk.call('listInstances', { query: { view: 'participated' } })).items).toEqual([]);
    expect((await desk.call('listNotices', { query: {} })).items).toEqual([]);
  });

  it.each(outsiders)('is left alone by %s', async (_who, login) => {
    const desk = await office.as(login);
    const before = await office.stored();
    const attempts = [
      ['completeTask', { path: { id: task }, body: { outcome: 'submit' } }],
      ['claimTask', { path: { id: task } }],
      ['releaseTask', { path: { id: task } }],
      ['returnTask', { path: { id: task }, body: { to: 'Task_Form', reason: '退回' } }],
      ['previewReturn', { path: { id: task }, query: { to: 'Task_Form' } }],
      ['reassignTask', { path: { id: task }, body: { to: 'dz-zhifadui-keyuan-1' } }],
      ['remindTask', { path: { id: task }, body: {} }],
      ['cancelInstance', { path: { id: instance }, body: { reason: '撤销' } }],
    ] as const;
    for (const [route, input] of attempts) {
      const problem = await desk.refused(route, input);
      expect([403, 404]).toContain(problem.status);
      expect(['not-permitted', 'not-your-task', 'not-your-case', 'unknown-task', 'unknown-instance']).toContain(problem.code);
      expect(JSON.stringify(problem)).not.toContain('经营许可证');
    }
    expect(await office.stored()).toEqual(before);
  });

  it('is there for those who have a part in it, as it comes to them', async () => {
    const head = await office.as(HEAD);
    expect(await head.refused('readInstance', { path: { id: instance } })).toMatchObject({ code: 'not-found' });
    await (await office.as(STARTER)).call('completeTask', { path: { id: task }, body: { outcome: 'submit', data: FORM } });
    expect(await head.call('readInstance', { path: { id: instance } })).toMatchObject({ id: instance, allowed: expect.arrayContaining(['remind', 'upload']) });
    const [row] = (await head.call('listTasks', { query: {} })).items;
    expect(row).toMatchObject({ instance, node: 'Task_Head', sentBy: { name: '行政审批科科员甲' }, due: { text: expect.any(String) } });
    const described = await head.call('readTask', { path: { id: row?.id ?? '' } });
    expect(described).toMatchObject({ allowed: expect.arrayContaining(['complete', 'return', 'reassign']), returnTargets: [{ node: 'Task_Form', name: '填写审批表' }], documents: 'write' });
    expect(described.clauses[0]?.quote).toBeTruthy();
    const content = await head.get(`/api/instances/${instance}/documents/${document}/versions/1`);
    expect(content.text).toBe('请示');
  });

  it('is there for the administrators of the organisation, who do not decide in it', async () => {
    const administrator = await office.as('dz-admin');
    const [row] = (await administrator.call('readInstance', { path: { id: instance } })).standing;
    expect(row).toMatchObject({ node: 'Task_Head', persons: [{ id: HEAD, name: '行政审批科负责人' }] });
    expect((await administrator.call('listInstances', { query: { view: 'all' } })).items.map((item) => item.id)).toEqual([instance]);
    const open = (await (await office.as(HEAD)).call('listTasks', { query: {} })).items[0]?.id ?? '';
    expect(await administrator.refused('completeTask', { path: { id: open }, body: { outcome: 'can', opinion: '代办' } })).toMatchObject({ status: 403, code: 'not-permitted' });
  });
});
