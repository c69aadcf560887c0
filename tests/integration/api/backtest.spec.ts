import { drawing, userTask } from './drawings';
import { openOffice, type Office } from './office';

const OFFICER = 'dz-zhifadui-keyuan-1';
const draw = (condition: string) =>
  drawing('tested', `<startEvent id="s"/>${userTask('draft', { rule: 'starter' })}<exclusiveGateway id="way" name="是否复核" default="way-e"/>${userTask('check', { rule: 'starter' })}<endEvent id="e"/>`, [
    's>draft',
    'draft>way',
    `way>check: outcome = "${condition}"`,
    'way>e',
    'check>e',
  ]);
const PERIOD = { from: '2000-01-01T00:00:00.000Z', until: '2100-01-01T00:00:00.000Z' };

describe('a backtest over finished cases', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    const [designer, officer] = [await office.as('dz-designer'), await office.as(OFFICER)];
    await designer.call('deploy', { body: { resources: [draw('refuse')] } });
    for (let count = 0; count < 3; count += 1) {
      const { next } = await officer.call('startInstance', { body: { definition: 'tested' } });
      await officer.call('completeTask', { path: { id: next[0]?.task ?? '' }, body: { outcome: 'agree' } });
    }
  });
  afterAll(() => office.close());

  it('comes in pages, names the gateway, and writes nothing', async () => {
    const designer = await office.as('dz-designer');
    const before = await office.stored();
    const body = { process: 'tested', resources: [draw('agree')], ...PERIOD, limit: 2 };
    const first = await designer.call('backtest', { body });
    expect(first).toMatchObject({ total: 3, next: expect.any(String), items: [{ verdict: 'other', deviations: [{ gateway: 'way', name: '是否复核', before: 'e', after: 'check' }] }, {}] });
    const last = await designer.call('backtest', { body: { ...body, cursor: first.next } });
    expect([last.items.length, last.next]).toEqual([1, undefined]);
    expect(new Set([...first.items, ...last.items].map(({ instance }) => instance)).size).toBe(3);
    expect((await designer.call('backtest', { body: { ...body, resources: [draw('refuse')] } })).items.map(({ verdict }) => verdict)).toEqual(['same', 'same']);
    expect(await office.stored()).toEqual(before);
  });

  it('says what is wrong with a draft, and is not for officers', async () => {
    const broken = { ...draw('agree'), content: '<no>' };
    const answer = await (await office.as('dz-designer')).call('backtest', { body: { process: 'tested', resources: [broken], ...PERIOD } });
    expect(answer).toMatchObject({ items: [], diagnostics: [expect.objectContaining({ severity: 'error' })] });
    expect(answer.next).toBeUndefined();
    expect(await (await office.as(OFFICER)).refused('backtest', { body: { process: 'tested', resources: [draw('agree')], ...PERIOD } })).toMatchObject({ status: 403 });
  });
});
