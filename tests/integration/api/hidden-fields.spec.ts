import type { ResourceDto } from '@liuzhuan/contract';
import { drawing, userTask } from './drawings';
import { openOffice, type Office } from './office';

jest.setTimeout(60_000);

const STARTER = 'dz-zhifadui-keyuan-1';
const OTHER = 'dz-zhifadui-keyuan-2';
const ADMIN = 'dz-admin';
const SECRET = '二十万元';
const field = (key: string) => ({ type: 'textfield', key, label: key });
const form = (key: string, ...components: object[]): ResourceDto => ({ name: `${key}.form.json`, kind: 'form', content: JSON.stringify({ id: key, type: 'default', components }) });
const FILES = [
  form('matter', field('事由'), field('底价')),
  drawing(
    'priced',
    `<startEvent id="s"><extensionElements><lz:form key="matter"/></extensionElements></startEvent>${userTask('write', { rule: 'starter', more: '<lz:form key="matter" editable="*"/>' })}${userTask('judge', { rule: `"${OTHER}"`, more: '<lz:form key="matter" editable="事由" hidden="底价"/>' })}<endEvent id="e"/>`,
    ['s>write', 'write>judge', 'judge>e'],
  ),
];

let office: Office;
let instance: string;
let task: string;
beforeAll(async () => {
  office = await openOffice();
  await (await office.as(ADMIN)).call('deploy', { body: { resources: FILES, note: '初稿' } });
  const starter = await office.as(STARTER);
  const started = await starter.call('startInstance', { body: { definition: 'priced', variables: { 事由: '采购', 底价: SECRET } } });
  instance = started.instance;
  const written = await starter.call('completeTask', { path: { id: started.next[0]?.task ?? '' }, body: { outcome: 'agree', data: { 底价: SECRET } } });
  task = written.next[0]?.task ?? '';
});
afterAll(() => office.close());

describe('a field hidden at a step', () => {
  it('is not sent to whoever works on it, by no route', async () => {
    const desk = await office.as(OTHER);
    const told = [
      await desk.call('readTask', { path: { id: task } }),
      await desk.call('readInstance', { path: { id: instance } }),
      await desk.call('readHistory', { path: { id: instance } }),
    ];
    expect(JSON.stringify(told)).not.toContain(SECRET);
    expect(told[0]).toMatchObject({ data: { 事由: '采购' }, form: { editable: ['事由'] } });
    expect(JSON.stringify(told[0]).match(/"key":"底价"/)).toBeNull();
  });

  it('is shown to whoever filled it in, and to administrators', async () => {
    for (const login of [STARTER, ADMIN]) {
      const read = await (await office.as(login)).call('readInstance', { path: { id: instance } });
      expect(read.variables).toMatchObject({ 底价: SECRET });
      expect(read.forms?.[0]?.data).toMatchObject({ 底价: SECRET });
    }
  });

  it('is not accepted there, and keeps its value', async () => {
    const desk = await office.as(OTHER);
    const refused = await desk.refused('completeTask', { path: { id: task }, body: { outcome: 'agree', data: { 底价: '一元' } } });
    expect(refused).toMatchObject({ status: 422 });
    expect(JSON.stringify(refused)).toContain('field-hidden');
    await desk.call('completeTask', { path: { id: task }, body: { outcome: 'agree', data: { 事由: '采购办公设备' } } });
    expect((await (await office.as(STARTER)).call('readInstance', { path: { id: instance } })).variables).toMatchObject({ 事由: '采购办公设备', 底价: SECRET });
  });
});
