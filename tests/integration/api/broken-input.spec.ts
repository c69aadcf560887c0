import { randomBytes } from 'node:crypto';
import type { RouteName } from '@liuzhuan/contract';
import supertest from 'supertest';
import { drawing, userTask } from './drawings';
import { type Desk, openOffice, type Office, problemOf } from './office';
import { FORM, MATTER } from './matter';

jest.setTimeout(30_000);

const STARTER = 'dz-shenpike-keyuan-1';
const START = '<startEvent id="s"/>';
const END = '<endEvent id="e"/>';
const TASK = userTask('t', { rule: 'starter' });
const bpmn = (content: string) => ({ name: 'p.bpmn', kind: 'bpmn' as const, content });
const plain = () => drawing('plain', `${START}${TASK}${END}`, ['s>t', 't>e']).content;
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha">${Array.from({ length: 12 }, (_unused, n) => `<!ENTITY a${n} "${(n === 0 ? '&a;' : `&a${n - 1};`).repeat(10)}">`).join('')}]>`;

const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('broken input', () => {
  let office: Office;
  let designer: Desk;
  let officer: Desk;
  beforeAll(async () => {
    office = await openOffice();
    [designer, officer] = await Promise.all([office.as('dz-designer'), office.as(STARTER)]);
  });
  afterAll(() => office.close());

  /** Whatever was refused: nothing is stored, and the server answers as before. */
  async function leavesNothing(work: () => Promise<unknown>): Promise<void> {
    const before = await office.stored();
    await work();
    expect(await office.stored()).toEqual(before);
    expect((await officer.get('/api/session')).status).toBe(200);
  }

  describe('in a deployment', () => {
    it.each([
      ['malformed XML', [bpmn('<definitions><process id="p"')], 'bpmn-'],
      ['no XML', [bpmn('hello')], 'bpmn-'],
      ['an empty file', [bpmn('')], 'bpmn-'],
      ['another XML', [bpmn('<svg xmlns="http://www.w3.org/2000/svg"/>')], ''],
      ['an external entity', [bpmn(`<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${plain().replace('name="plain"', 'name="&x;"')}`)], ''],
      ['an external parameter entity', [bpmn(`<?xml version="1.0"?><!DOCTYPE d [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]>${plain()}`)], ''],
      ['billion laughs', [bpmn(`${LAUGHS}${plain().replace('name="plain"', 'name="&a11;"')}`)], ''],
      ['a diagram without start', [drawing('p', `${TASK}${END}`, ['t>e'])], ''],
      ['a diagram that is empty', [drawing('p', '', [])], ''],
      ['a condition that does not parse', [drawing('p', `${START}<exclusiveGateway id="g" default="g-e"/>${TASK}${END}`, ['s>g', 'g>t: amount >', 'g>e', 't>e'])], ''],
      ['a rule that does not parse', [drawing('p', `${START}${userTask('t', { rule: 'unitHead(' })}${END}`, ['s>t', 't>e'])], ''],
      ['a flow to nowhere', [bpmn(plain().replace('targetRef="e"', 'targetRef="nowhere"'))], ''],
      ['a form that is no JSON', [drawing('p', `${START}${TASK}${END}`, ['s>t', 't>e']), { name: 'f.form.json', kind: 'form' as const, content: '{' }], 'form-unreadable'],
      ['a table that is no DMN', [drawing('p', `${START}${TASK}${END}`, ['s>t', 't>e']), { name: 'd.dmn', kind: 'dmn' as const, content: '<x' }], ''],
      ['no diagram at all', [{ name: 'f.form.json', kind: 'form' as const, content: '{"type":"default","components":[]}' }], 'deployment-empty'],
    ])('%s gets located diagnostics', async (_what, resources, code) => {
      await leavesNothing(async () => {
        const problem = await designer.refused('deploy', { body: { resources } });
        expect(problem).toMatchObject({ status: 422, code: 'deployment-refused' });
        const errors = (problem.diagnostics ?? []).filter((diagnostic) => diagnostic.severity === 'error');
        expect(errors.length).toBeGreaterThan(0);
        expect(errors.map((error) => error.code).join()).toContain(code);
        for (const { location, message, cure } of errors) {
          expect(Object.keys(location).length + Number(code === 'deployment-empty')).toBeGreaterThan(0);
          expect(message.zh && cure.zh).toBeTruthy();
        }
        expect(JSON.stringify(problem)).not.toMatch(/root:|ECONNREFUSED|(ha){20}/);
        expect(await designer.call('checkDeployment', { body: { resources } })).toMatchObject({ deployable: false });
      });
    });

    it('text that cannot be kept is refused', async () => {
      await leavesNothing(async () => {
        expect(await designer.refused('deploy', { body: { resources: [bpmn(plain().replace('name="plain"', 'name="a\u0000b"'))] } })).toMatchObject({ status: 400, code: 'text-not-storable' });
      });
    });

    it('is large: five megabytes are read, thirteen are not', async () => {
      const large = (megabytes: number) => designer.refused('deploy', { body: { resources: [bpmn(`<x>${'甲'.repeat((megabytes * 1024 * 1024) / 3)}`)] } });
      await leavesNothing(async () => {
        expect(await large(5)).toMatchObject({ status: 422, code: 'deployment-refused' });
        expect(await large(13)).toMatchObject({ status: 413, code: 'body-too-large' });
      });
    });
  });

  describe('in a request', () => {
    const raw = (path: string, body: string, type = 'application/json') => supertest(office.base).post(path).set('authorization', `Bearer ${officer.token}`).set('content-type', type).send(body);

    it.each([
      ['five megabytes of JSON', '/api/instances', JSON.stringify({ definition: 'dz-no-escalation', variables: { 申请事项: 'x'.repeat(5 * 1024 * 1024) } }), 413, 'body-too-large'],
      ['JSON that is none', '/api/instances', '{"definition": ', 400, 'json-malformed'],
      ['a bare word', '/api/instances', 'hello', 400, 'json-malformed'],
      ['a list in place of an object', '/api/instances', '[]', 400, 'request-invalid'],
      ['null', '/api/instances', 'null', 400, 'json-malformed'],
      ['no field that is needed', '/api/instances', '{}', 400, 'request-invalid'],
      ['a field of another type', '/api/instances', '{"definition": 7}', 400, 'request-invalid'],
      ['variables that are a list', '/api/instances', '{"definition": "dz-no-escalation", "variables": [1]}', 400, 'request-invalid'],
      ['NUL in a value', '/api/instances', '{"definition": "dz-no-escalation", "variables": {"申请事项": "a\\u0000b"}}', 400, 'text-not-storable'],
      ['NUL in a name', '/api/instances', '{"definition": "dz-no-escalation", "variables": {"a\\u0000b": 1}}', 400, 'text-not-storable'],
      ['half a character', '/api/instances', '{"definition": "dz-no-escalation", "variables": {"申请事项": "\\ud800"}}', 400, 'text-not-storable'],
      ['nesting without end', '/api/instances', `{"definition": "dz-no-escalation", "variables": ${nested(50_000)}}`, 400, 'json-too-deep'],
      ['nesting of a hundred levels', '/api/instances', `{"definition": "dz-no-escalation", "variables": ${nested(100)}}`, 400, 'json-too-deep'],
      ['an unknown process', '/api/instances', '{"definition": "nothing"}', 404, 'definition-unknown'],
      ['an unknown version', '/api/instances', '{"definition": "dz-no-escalation:99"}', 404, 'definition-unknown'],
      ['a process named like a method', '/api/instances', '{"definition": "__proto__"}', 404, 'definition-unknown'],
      ['an unknown task', '/api/tasks/00000000-0000-0000-0000-000000000000/complete', '{}', 404, 'unknown-task'],
      ['an unknown case', '/api/instances/none/cancel', '{"reason": "x"}', 404, 'unknown-instance'],
      ['an unknown notice', '/api/notices/none/read', '', 404, 'not-found'],
      ['a path that does not exist', '/api/nothing', '{}', 404, 'no-such-route'],
      ['a path with NUL', '/api/tasks/a%00b/claim', '', 400, 'text-not-storable'],
      ['a path that is no UTF-8', '/api/tasks/%ff%fe/claim', '', 400, 'request-invalid'],
    ])('%s', async (_what, path, body, status, code) => {
      await leavesNothing(async () => expect(problemOf(await raw(path, body))).toMatchObject({ status, code }));
    });

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])('of the type %s', async (type) => {
      await leavesNothing(async () => expect(problemOf(await raw('/api/instances', 'definition=dz-no-escalation', type))).toMatchObject({ status: 415, code: 'body-type-refused' }));
    });

    it('in an unknown encoding or character set', async () => {
      expect(problemOf(await raw('/api/instances', '{}', 'application/json; charset=koi8-q'))).toMatchObject({ code: 'request-invalid' });
      const packed = supertest(office.base).post('/api/instances').set('authorization', `Bearer ${officer.token}`).set('content-type', 'application/json').set('content-encoding', 'gzip').send('{}');
      expect(problemOf(await packed)).toMatchObject({ status: 400 });
    });

    it.each([
      ['/api/tasks?limit=-1', 400],
      ['/api/tasks?limit=0', 400],
      ['/api/tasks?limit=NaN', 400],
      ['/api/tasks?limit=1e9', 400],
      ['/api/tasks?limit=1.5', 400],
      ['/api/tasks?view=everything', 400],
      ['/api/tasks?sort=; drop table task', 400],
      ['/api/tasks?search=' + 'x'.repeat(300), 400],
      ['/api/instances?status=strange', 400],
      ['/api/tasks?cursor=unknown', 400],
      ['/api/instances?cursor=W10', 400],
      ['/api/notices?cursor=bnVsbA', 400],
    ])('as a question: %s', async (path, status) => {
      const problem = problemOf(await officer.get(encodeURI(path)));
      expect(problem).toMatchObject({ status, code: 'request-invalid' });
      expect(problem.fields?.[0]?.field ?? '').toMatch(/^query\./);
    });

    it('as a question that cannot be kept', async () => {
      expect(problemOf(await officer.get('/api/tasks?search=%00'))).toMatchObject({ code: 'text-not-storable' });
    });

    it('of another shape than the contract names the field', async () => {
      const problem = await officer.refused('startInstance', { body: { definition: 'dz-no-escalation', variables: 7 } });
      expect(problem).toMatchObject({ code: 'request-invalid', fields: [{ field: 'body.variables', message: { zh: expect.any(String) } }] });
    });
  });

  describe('in a form', () => {
    it.each([
      ['a choice that is not offered', { ...MATTER, 事项类别: '随便' }, '事项类别'],
      ['a missing field', { ...MATTER, 申请事项: '' }, '申请事项'],
      ['a field that the form does not have', { ...MATTER, 主要领导: STARTER }, '主要领导'],
      ['an object in place of a text', { ...MATTER, 申请人: { a: 1 } }, '申请人'],
      ['a time that is none', { ...MATTER, 申请时间: '昨天' }, '申请时间'],
    ])('%s is named', async (_what, variables, field) => {
      await leavesNothing(async () => {
        const problem = await officer.refused('startInstance', { body: { definition: 'dz-no-escalation', variables } });
        expect(problem).toMatchObject({ status: 422, code: 'form-invalid' });
        expect(problem.fields?.map((wrong) => wrong.field)).toEqual([field]);
        expect(problem.fields?.[0]?.message.zh).toBeTruthy();
      });
    });

    it('of a task: outcomes, opinions and fields that are not the officer’s', async () => {
      const { next } = await officer.call('startInstance', { body: { definition: 'dz-no-escalation', variables: MATTER } });
      const id = next[0]?.task ?? '';
      const complete = (desk: Desk, task: string, body: object) => desk.refused('completeTask', { path: { id: task }, body });
      await leavesNothing(async () => {
        expect(await complete(officer, id, { outcome: 'can', data: FORM })).toMatchObject({ status: 422, code: 'outcome-unknown' });
        expect(await complete(officer, id, { data: FORM })).toMatchObject({ status: 422, code: 'outcome-required' });
        expect(await complete(officer, id, { outcome: 'submit', data: { ...FORM, 结论: '能办' } })).toMatchObject({ status: 422, code: 'form-invalid' });
        expect(await complete(officer, id, { outcome: 'submit', data: { ...FORM, 备注: 'x'.repeat(900_000) } })).toMatchObject({ code: expect.stringMatching(/^(form-invalid|data-too-large)$/) });
        expect(await complete(officer, id, { outcome: 'submit', opinion: 'x'.repeat(20_000), data: FORM })).toMatchObject({ status: 400, code: 'request-invalid' });
        expect(await complete(officer, id, { outcome: 'submit', data: FORM, revision: 99 })).toMatchObject({ status: 409, code: 'task-changed' });
      });
      await officer.call('completeTask', { path: { id }, body: { outcome: 'submit', data: FORM } });
      const head = await office.as('dz-shenpike-fuzeren');
      const open = (await head.call('listTasks', { query: {} })).items[0]?.id ?? '';
      await leavesNothing(async () => expect(await complete(head, open, { outcome: 'cannot' })).toMatchObject({ status: 422, code: 'opinion-required' }));
    });
  });

  describe('in a text by which something is looked up', () => {
    const long = randomBytes(6_000).toString('base64');
    const NUMBER = '<serviceTask id="number" name="编号"><extensionElements><lz:service type="draw-number" result="number"><lz:input name="series" value="key"/><lz:input name="pattern" value="&quot;{n}号&quot;"/></lz:service></extensionElements></serviceTask>';

    it.each([
      ['the key of a message that is waited for', '<receiveTask id="c" name="等" messageRef="m"/>'],
      ['a series of numbers', NUMBER.replace('"number" name', '"c" name')],
    ])('%s', async (what, contents) => {
      const id = `long-${what.length}`;
      const roots = '<message id="m" name="长"><extensionElements><lz:correlation key="key"/></extensionElements></message>';
      await designer.call('deploy', { body: { resources: [drawing(id, `${START}${contents}${END}`, ['s>c', 'c>e'], roots)], note: '试用' } });
      const service = await office.as('dz-service');
      await leavesNothing(async () => {
        expect(await service.refused('startInstance', { body: { definition: id, variables: { key: long } } })).toMatchObject({ status: 422, code: 'text-too-long', cure: { zh: expect.stringContaining('500') } });
      });
      expect(await service.attempt('startInstance', { body: { definition: id, variables: { key: long.slice(0, 500) } } })).toMatchObject({ status: 200 });
    });

    const id = `_${randomBytes(3_000).toString('hex')}`;
    const resources = [bpmn(drawing(id, `${START}${END}`, ['s>e']).content)];
    it.each<[RouteName, object]>([
      ['deploy', { body: { resources, note: '试用' } }],
      ['saveDraft', { path: { key: id }, body: { resources } }],
    ])('the id of a process: %s', async (name, input) => {
      await leavesNothing(async () => expect(await designer.refused(name, input)).toMatchObject({ status: 422, code: 'text-too-long' }));
    });

    it('a message from outside', async () => {
      const service = await office.as('dz-service');
      await leavesNothing(async () => expect(await service.refused('correlateMessage', { body: { name: '长', key: long } })).toMatchObject({ status: 400, code: 'request-invalid' }));
    });
  });

  it('of many kinds at once does not disturb the others', async () => {
    const bodies = Array.from({ length: 40 }, (_unused, n) => [`{"definition": `, nested(20_000), '[]', '"\u0000"'][n % 4] ?? '');
    const [broken, sound] = await Promise.all([
      Promise.all(bodies.map((body) => supertest(office.base).post('/api/instances').set('authorization', `Bearer ${officer.token}`).set('content-type', 'application/json').send(body))),
      Promise.all(bodies.map(() => officer.get('/api/tasks'))),
    ]);
    expect(new Set(broken.map((answer) => answer.status))).toEqual(new Set([400]));
    expect(new Set(sound.map((answer) => answer.status))).toEqual(new Set([200]));
  });
});
