import { drawing, userTask } from './drawings';
import { openOffice, type Office } from './office';

jest.setTimeout(30_000);

const CLERK = 'dz-zhifadui-keyuan-1';
const FLOW = drawing('short', `<startEvent id="s"/>${userTask('write', { rule: 'starter' })}<endEvent id="e"/>`, ['s>write', 'write>e']);

describe('finished cases of which the time has come', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  it('are archived by an administrator, and read as before by those who had a part in them', async () => {
    const [clerk, administrator] = await Promise.all([office.as(CLERK), office.as('dz-admin')]);
    await administrator.call('deploy', { body: { resources: [FLOW] } });
    const { instance, next } = await clerk.call('startInstance', { body: { definition: 'short' } });
    await clerk.call('completeTask', { path: { id: next[0]?.task ?? '' }, body: { outcome: 'agree' } });
    await office.pool.query(`UPDATE process_instance SET ended_at = now() - interval '3 years' WHERE id = $1`, [instance]);
    const before = [await clerk.call('readInstance', { path: { id: instance } }), await clerk.call('readHistory', { path: { id: instance } })];

    await administrator.call('saveRetentionRules', { body: [{ process: 'short', archiveAfterMonths: 24, purgeAfterYears: null }] });
    expect(await administrator.call('startRetentionRun', { body: { dry: true } })).toMatchObject({ archived: 1, dry: true });
    const { id } = await administrator.call('startRetentionRun', { body: { dry: false } });
    let run: { readonly finishedAt?: string | undefined; readonly archived: number } | undefined;
    while (run?.finishedAt === undefined) run = (await administrator.call('listRetentionRuns', { query: {} })).items.find((one) => one.id === id);
    expect(run).toMatchObject({ archived: 1 });
    expect((await office.pool.query('SELECT FROM process_instance WHERE id = $1', [instance])).rowCount).toBe(0);

    expect([await clerk.call('readInstance', { path: { id: instance } }), await clerk.call('readHistory', { path: { id: instance } })]).toEqual(before);
    expect((await clerk.call('listInstances', { query: { view: 'started' } })).items.map((row) => row.id)).toContain(instance);
    expect(await (await office.as('dz-zhifadui-keyuan-2')).refused('readInstance', { path: { id: instance } })).toMatchObject({ status: 404 });
  });

  it('are nobody else’s to archive', async () => {
    const clerk = await office.as(CLERK);
    expect(await clerk.refused('startRetentionRun', { body: { dry: false } })).toMatchObject({ status: 403 });
    expect(await clerk.refused('saveRetentionRules', { body: [] })).toMatchObject({ status: 403 });
    const twice = { process: '*', archiveAfterMonths: 1, purgeAfterYears: null };
    expect(await (await office.as('dz-admin')).refused('saveRetentionRules', { body: [twice, twice] })).toMatchObject({ status: 400 });
  });
});
