import { drawing, userTask } from './drawings';
import { type Desk, openOffice, type Office } from './office';

jest.setTimeout(60_000);

const CLERK = 'dz-zhifadui-keyuan-1';
const OTHER = 'dz-zhifadui-keyuan-2';
const FLOW = drawing(
  'flow',
  `<startEvent id="s"/>${userTask('write', { rule: 'starter', more: '<lz:form key="amounts" editable="*"/>' })}<exclusiveGateway id="kind" name="哪一类"/><scriptTask id="sum" name="合计" scriptFormat="feel" lz:result="total"><script>number(amount) + 1</script></scriptTask>
  <intermediateCatchEvent id="wait" name="等回函"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>${userTask('check', { rule: 'starter' })}
  <subProcess id="joint" name="会办"><startEvent id="js"/>${userTask('sign', { rule: 'signer', rest: `<multiInstanceLoopCharacteristics lz:collection="[&quot;${CLERK}&quot;, &quot;${OTHER}&quot;]" lz:element="signer"/>` })}<endEvent id="je"/><sequenceFlow id="js-sign" sourceRef="js" targetRef="sign"/><sequenceFlow id="sign-je" sourceRef="sign" targetRef="je"/></subProcess><endEvent id="e"/>`,
  ['s>write', 'write>kind', 'kind>sum: number(amount) > 0', 'kind>wait: number(amount) = 0', 'sum>check', 'wait>check', 'check>joint', 'joint>e'],
  '<message id="m" name="回函"><extensionElements><lz:correlation key="case.number"/></extensionElements></message>',
);
const FORM = { name: 'amounts.form.json', kind: 'form' as const, content: JSON.stringify({ type: 'default', id: 'amounts', components: [{ type: 'textfield', key: 'amount', label: '数额' }] }) };

describe('repairing a case', () => {
  let office: Office;
  let clerk: Desk;
  let administrator: Desk;
  beforeAll(async () => {
    office = await openOffice();
    [clerk, administrator] = await Promise.all([office.as(CLERK), office.as('dz-admin')]);
    await administrator.call('deploy', { body: { resources: [FLOW, FORM], note: '试用' } });
  });
  afterAll(() => office.close());

  const agree = (task: string, data: Record<string, never> | object = {}) => clerk.call('completeTask', { path: { id: task }, body: { outcome: 'agree', data: data as never } });
  /** A case whose first task brought the amount. */
  const startWith = async (amount: string) => {
    const { instance, next } = await clerk.call('startInstance', { body: { definition: 'flow' } });
    await agree(next[0]?.task ?? '', { amount });
    return instance;
  };
  const tokens = async (id: string) => (await administrator.call('listTokens', { path: { id } })).items;
  const incidentOf = async (instance: string) => (await administrator.call('listIncidents', { query: { instance } })).items[0]?.id ?? '';
  const audited = async (target: string) => (await office.pool.query<{ action: string; data: object; actor: string }>('SELECT action, data, actor FROM audit WHERE target = $1 ORDER BY at', [target])).rows;
  const rowOf = async (id: string, kind: string) => (await administrator.call('readHistory', { path: { id } })).findLast((row) => row.kind === kind);

  it('shows every token with what it waits for, sees and may be moved to', async () => {
    const id = await startWith('0');
    expect(await tokens(id)).toMatchObject([{ node: 'wait', name: '等回函', kind: 'intermediateCatchEvent', incidents: [], waits: [{ kind: 'message', node: 'wait' }], variables: { amount: '0' }, within: [], inside: 0 }]);
    expect((await tokens(id))[0]?.goals.map(({ node }) => node).sort()).toEqual(['check', 'joint', 'sum', 'write']);
  });

  it('tries again with corrected data, after a look at what that comes to; nothing is written by looking', async () => {
    const id = await startWith('many');
    const [stuck] = await tokens(id);
    expect(stuck).toMatchObject({ node: 'kind', variables: { amount: 'many' }, incidents: [{ code: expect.any(String) }] });
    const incident = await incidentOf(id);
    const stored = await office.stored();
    const look = (variables?: object) => administrator.call('previewRetry', { path: { id: incident }, body: variables ? { variables: variables as never } : {} });
    expect(await look()).toMatchObject({ status: 'active', opened: [], incidents: [{ node: 'kind' }] });
    expect(await look({ amount: '2' })).toMatchObject({ opened: [{ node: 'check', persons: [{ id: CLERK }] }], withdrawn: [], incidents: [], series: [] });
    expect(await office.stored()).toEqual(stored);
    await administrator.call('retryIncident', { path: { id: incident }, body: { variables: { amount: '2' }, reason: '录入有误' } });
    expect(await tokens(id)).toMatchObject([{ node: 'check', variables: { amount: '2', total: 3 }, task: { persons: [{ id: CLERK }] } }]);
    expect(await rowOf(id, 'incident.retried')).toMatchObject({ actor: { id: 'dz-admin' }, data: { variables: { amount: '2' }, before: { amount: 'many' }, reason: '录入有误' } });
    expect(await audited(incident)).toMatchObject([{ action: 'incident.retry', data: { reason: '录入有误', variables: { amount: '2' } } }]);
  });

  it('moves a token that is stuck, or waits for what will not come', async () => {
    for (const amount of ['many', '0']) {
      const id = await startWith(amount);
      const [token] = await tokens(id);
      const move = { activation: token?.activation ?? '', to: 'check' };
      const stored = await office.stored();
      expect(await administrator.call('previewMove', { path: { id }, body: move })).toMatchObject({ opened: [{ node: 'check' }], withdrawn: [], incidents: [] });
      expect(await office.stored()).toEqual(stored);
      expect(await administrator.refused('moveToken', { path: { id }, body: { ...move, reason: ' ' } })).toMatchObject({ status: 400 });
      const { next } = await administrator.call('moveToken', { path: { id }, body: { ...move, reason: '回函已口头答复' } });
      expect(next.map(({ node }) => node)).toEqual(['check']);
      expect((await administrator.call('listIncidents', { query: { instance: id } })).items).toEqual([]);
      expect((await tokens(id)).map(({ node }) => node)).toEqual(['check']);
      expect((await rowOf(id, 'case.jumped'))?.text.zh).toBe(`将“${amount === '0' ? '等回函' : '哪一类'}”跳转至“check”：回函已口头答复`);
      expect(await audited(id)).toMatchObject([{ action: 'instance.move', data: { to: 'check', reason: '回函已口头答复' } }]);
    }
    const { rows } = await office.pool.query('SELECT FROM subscription');
    expect(rows).toHaveLength(1);
  });

  it('moves an activity with all that is inside; its members not by themselves', async () => {
    const id = await startWith('1');
    const { items } = await clerk.call('listTasks', { query: { view: 'inbox' } });
    await agree(items.find(({ instance, node }) => instance === id && node === 'check')?.id ?? '');
    const all = await tokens(id);
    const [joint, member] = [all.find(({ node }) => node === 'joint'), all.find(({ task }) => task)];
    expect(joint).toMatchObject({ inside: 3, within: [] });
    expect(member).toMatchObject({ node: 'sign', within: ['会办', 'sign'], goals: [] });
    expect(await administrator.refused('moveToken', { path: { id }, body: { activation: member?.activation ?? '', to: 'write', reason: '重来' } })).toMatchObject({ code: 'jump-not-possible' });
    const body = { activation: joint?.activation ?? '', to: 'write', reason: '重来' };
    expect(await administrator.call('previewMove', { path: { id }, body })).toMatchObject({ opened: [{ node: 'write' }], withdrawn: [{ node: 'sign' }, { node: 'sign' }] });
    await administrator.call('moveToken', { path: { id }, body });
    expect((await tokens(id)).map(({ node }) => node)).toEqual(['write']);
    expect(await administrator.refused('moveToken', { path: { id }, body })).toMatchObject({ code: 'activation-unknown' });
    expect(await administrator.refused('moveToken', { path: { id }, body: { ...body, activation: (await tokens(id))[0]?.activation ?? '', to: 'nowhere' } })).toMatchObject({ code: 'jump-not-possible' });
  });

  it('corrects data of a case that is not stuck, and keeps what it was', async () => {
    const id = await startWith('1');
    await administrator.call('correctVariables', { path: { id }, body: { variables: { amount: '5', note: null }, reason: '笔误' } });
    expect(await rowOf(id, 'variables.set')).toMatchObject({ data: { names: 'amount、note', variables: { amount: '5', note: null }, before: { amount: '1' }, reason: '笔误' }, text: { zh: '更正变量 amount、note 笔误' } });
    expect(await audited(id)).toMatchObject([{ action: 'instance.variables', actor: 'dz-admin' }]);
    await administrator.call('cancelInstance', { path: { id }, body: { reason: '重复' } });
    expect((await audited(id)).map(({ action }) => action)).toEqual(['instance.variables', 'instance.cancel']);
    expect(await administrator.call('listTokens', { path: { id } })).toEqual({ items: [], total: 0 });
    expect(await administrator.refused('correctVariables', { path: { id }, body: { variables: {}, reason: '笔误' } })).toMatchObject({ code: 'instance-not-active' });
  });

  it('gives the history with every step and every value, for administrators', async () => {
    const id = await startWith('7');
    const { entries, names } = await administrator.call('readTimeline', { path: { id } });
    expect(names).toMatchObject({ 'flow:1': { kind: '哪一类', sum: '合计' } });
    const steps = entries.filter(({ kind }) => kind === 'step');
    // The form's own data are said by the row of the task; the step adds what it made of them.
    expect(steps.at(-1)?.data).toMatchObject({ values: { s1: { total: 8, outcome: 'agree' } } });
    expect(entries.find(({ kind }) => kind === 'task.completed')).toMatchObject({ node: 'write', activation: expect.any(String), actor: { id: CLERK }, data: { data: { amount: '7' } } });
    expect((await administrator.call('readHistory', { path: { id } })).some(({ kind }) => kind === 'step')).toBe(false);
  });

  it('is for administrators alone, of their own organisation', async () => {
    const id = await startWith('1');
    const body = { activation: 'a1', to: 'check', reason: 'x' };
    for (const desk of [clerk, await office.as('dz-designer')]) {
      expect((await desk.refused('readTimeline', { path: { id } })).status).toBe(403);
      expect((await desk.refused('listTokens', { path: { id } })).status).toBe(403);
      expect((await desk.refused('moveToken', { path: { id }, body })).status).toBe(403);
      expect((await desk.refused('previewMove', { path: { id }, body })).status).toBe(403);
      expect((await desk.refused('correctVariables', { path: { id }, body: { variables: {}, reason: 'x' } })).status).toBe(403);
      expect((await desk.refused('previewRetry', { path: { id: 'x' }, body: {} })).status).toBe(403);
    }
    const stranger = await office.as('jx-admin');
    expect((await stranger.refused('readTimeline', { path: { id } })).status).toBe(404);
    expect((await stranger.refused('listTokens', { path: { id } })).status).toBe(404);
    expect((await stranger.refused('moveToken', { path: { id }, body })).status).toBe(404);
    expect((await stranger.refused('correctVariables', { path: { id }, body: { variables: {}, reason: 'x' } })).status).toBe(404);
  });
});
