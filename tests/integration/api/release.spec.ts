import { type LiveEvent, liveEventSchema, type Release, type ResourceDto } from '@liuzhuan/contract';
import { asId } from '@liuzhuan/kernel';
import { AccountRepository } from '@liuzhuan/storage';
import { drawing, userTask } from './drawings';
import { listen } from './event-stream';
import { type Desk, openOffice, openOfficeOn, type Office, openSecondNode } from './office';

jest.setTimeout(120_000);

const CLERK = 'dz-zhifadui-keyuan-1';
const flow = (id: string, step = 'one') => drawing(id, `<startEvent id="s"/>${userTask(step, { rule: 'starter' })}<endEvent id="e"/>`, [`s>${step}`, `${step}>e`]);
const DOUBTFUL: ResourceDto = { ...flow('doubtful'), content: flow('doubtful').content.replace('name="one"', 'name=""') };
const BROKEN = '<definitions';
const inMilliseconds = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
const wanted = (resource: ResourceDto, more: object = {}) => ({ body: { process: resource.name.replace('.bpmn', ''), resources: [resource], note: '说明', base: 0, ...more } });

async function soon<T>(what: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (let looked = 0; looked < 400; looked += 1) {
    const value = await what();
    if (holds(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Expected something else than ${JSON.stringify(await what())}`);
}

const versionsOf = async (desk: Desk, id: string) => (await desk.call('readDefinition', { path: { id } })).versions.map(({ version }) => version);
const stateOf = async (desk: Desk, id: string) => (await desk.call('readRelease', { path: { id } })).state;
const auditOf = async (office: Office, action: string, target: string) =>
  (await office.pool.query<{ actor: string }>('SELECT actor FROM audit WHERE action = $1 AND target = $2', [action, target])).rows.map(({ actor }) => actor);

describe('releases', () => {
  let office: Office;
  let first: Desk;
  let second: Desk;
  let designer: Desk;
  beforeAll(async () => {
    office = await openOffice();
    [first, second, designer] = await Promise.all([office.as('dz-admin'), office.as('dz-admin-2'), office.as('dz-designer')]);
  });
  afterAll(() => office?.close());

  describe('where nobody has to review', () => {
    it('come into force at once, with their draft gone and everything noted', async () => {
      await designer.call('saveDraft', { path: { key: 'plain' }, body: { resources: [flow('plain')] } });
      const release = await designer.call('requestRelease', wanted(flow('plain'), { note: '第一版', notes: '首次' }));
      expect(release).toMatchObject({ state: 'active', version: 1, base: 0, latest: 1, note: '第一版', notes: '首次', requestedBy: '流程设计员', mine: true, mayReview: false, mayWithdraw: false });
      expect(await first.call('readDefinition', { path: { id: 'plain' } })).toMatchObject({ version: 1, note: '第一版', deployedBy: '流程设计员' });
      expect(await designer.refused('readDraft', { path: { key: 'plain' } })).toMatchObject({ status: 404 });
      expect(await auditOf(office, 'release.activate', release.id)).toEqual(['dz-designer']);
      expect(await auditOf(office, 'definition.deploy', 'plain:1')).toEqual(['dz-designer']);
    });

    it('leave a draft that was changed meanwhile', async () => {
      await designer.call('saveDraft', { path: { key: 'plain' }, body: { resources: [flow('plain', 'other')] } });
      await designer.call('requestRelease', wanted(flow('plain', 'two'), { base: 1 }));
      expect((await designer.call('readDraft', { path: { key: 'plain' } })).resources[0]?.content).toContain('other');
    });

    it('are refused when another version has come into force, and change nothing', async () => {
      const stored = await office.stored();
      const refused = await designer.refused('requestRelease', wanted(flow('plain', 'three'), { base: 1 }));
      expect(refused).toMatchObject({ status: 409, code: 'release-outdated', detail: expect.stringContaining('第 2 版已生效') });
      expect(await office.stored()).toEqual(stored);
    });

    it('are refused with errors, and want a reason for warnings that stays with the version', async () => {
      const broken = await designer.refused('requestRelease', wanted({ name: 'broken.bpmn', kind: 'bpmn', content: BROKEN }));
      expect(broken).toMatchObject({ status: 422, code: 'deployment-refused', diagnostics: [expect.objectContaining({ severity: 'error' })] });
      const unexplained = await designer.refused('requestRelease', wanted(DOUBTFUL));
      expect(unexplained).toMatchObject({ code: 'deployment-refused', diagnostics: expect.arrayContaining([expect.objectContaining({ code: 'deployment-unexplained' })]) });
      await designer.call('requestRelease', wanted(DOUBTFUL, { reason: '名称待定' }));
      expect(await first.call('readDefinition', { path: { id: 'doubtful' } })).toMatchObject({ note: '说明\n有警告仍发布：名称待定' });
    });

    it('are refused when the files hold another process, or the time is over', async () => {
      expect(await designer.refused('requestRelease', wanted(flow('some'), { process: 'other' }))).toMatchObject({ status: 422, code: 'release-process-missing' });
      expect(await designer.refused('requestRelease', wanted(flow('some'), { activateAt: inMilliseconds(-1000) }))).toMatchObject({ status: 422, code: 'release-time-past' });
    });

    it('sent twice with one key are one', async () => {
      const input = { ...wanted(flow('repeated')), headers: { 'idempotency-key': 'release-once' } };
      const [one, other] = await Promise.all([designer.attempt('requestRelease', input), designer.attempt('requestRelease', input)]);
      expect([one.status, one.body]).toEqual([200, other.body]);
      expect(await versionsOf(first, 'repeated')).toEqual([1]);
    });

    it('are nobody else’s business', async () => {
      const { items } = await designer.call('listReleases', { query: { process: 'plain' } });
      expect(items.map(({ version, latest }) => [version, latest])).toEqual([[2, 2], [1, 2]]);
      expect((await (await office.as('jyg-admin')).call('listReleases', { query: {} })).items).toEqual([]);
      expect(await (await office.as('jyg-admin')).refused('readRelease', { path: { id: items[0]?.id ?? '' } })).toMatchObject({ status: 404 });
      expect(await (await office.as(CLERK)).refused('listReleases', { query: {} })).toMatchObject({ status: 403 });
    });
  });

  describe('at a time', () => {
    const scheduled = async (id: string, more: object = {}) => designer.call('requestRelease', wanted(flow(id), { activateAt: inMilliseconds(600), ...more }));

    it('wait for it, come into force by themselves, and say so', async () => {
      const stream = await listen<LiveEvent>(`${office.base}/api/events`, first.token, (data) => liveEventSchema.parse(data));
      const release = await scheduled('timed');
      expect(release).toMatchObject({ state: 'scheduled', mayWithdraw: true });
      expect(await designer.refused('readDefinition', { path: { id: 'timed' } })).toMatchObject({ status: 404 });
      expect(await designer.refused('requestRelease', wanted(flow('timed', 'two')))).toMatchObject({ status: 409, code: 'release-pending' });
      const active = await soon(() => designer.call('readRelease', { path: { id: release.id } }), ({ state }) => state !== 'scheduled');
      expect(active).toMatchObject({ state: 'active', version: 1 });
      expect(Date.parse(active.activatedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(release.activateAt ?? ''));
      expect(await first.call('readDefinition', { path: { id: 'timed' } })).toMatchObject({ version: 1, deployedBy: '流程设计员' });
      expect(await auditOf(office, 'release.activate', release.id)).toEqual(['system']);
      await stream.until((heard) => heard.filter(({ kind }) => kind === 'releases').length >= 2 && heard.some(({ kind }) => kind === 'definitions'));
      stream.close();
    });

    it('are withdrawn before by who handed them in or an administrator, and by nobody else', async () => {
      const own = await designer.call('requestRelease', wanted(flow('taken-back'), { activateAt: inMilliseconds(3_600_000) }));
      expect(await designer.call('withdrawRelease', { path: { id: own.id }, body: { reason: '再想想' } })).toMatchObject({ state: 'withdrawn', endedBy: '流程设计员', ending: '再想想' });
      const theirs = await first.call('requestRelease', wanted(flow('taken-back'), { activateAt: inMilliseconds(3_600_000) }));
      expect(await designer.refused('withdrawRelease', { path: { id: theirs.id }, body: {} })).toMatchObject({ status: 403, code: 'release-not-yours' });
      expect(await second.call('withdrawRelease', { path: { id: theirs.id }, body: {} })).toMatchObject({ state: 'withdrawn' });
      expect(await second.refused('withdrawRelease', { path: { id: theirs.id }, body: {} })).toMatchObject({ status: 409, code: 'release-decided' });
    });

    it('fail when another version came into force meanwhile: nothing is done, and everybody sees why', async () => {
      const release = await scheduled('overtaken');
      await first.call('deploy', { body: { resources: [flow('overtaken', 'other')] } });
      const failed = await soon(() => designer.call('readRelease', { path: { id: release.id } }), ({ state }) => state !== 'scheduled');
      expect(failed).toMatchObject({ state: 'failed', failure: { code: 'release-outdated', message: { zh: expect.stringContaining('第 1 版已生效') }, diagnostics: [] } });
      expect(await versionsOf(first, 'overtaken')).toEqual([1]);
      expect(await auditOf(office, 'release.fail', release.id)).toEqual(['system']);
    });

    it('fail when the check at their time finds errors: nothing is half done', async () => {
      const both = { resources: [flow('checked'), flow('companion')] };
      const release = await designer.call('requestRelease', wanted(flow('checked'), { ...both, activateAt: inMilliseconds(900) }));
      // Whatever makes files unfit between the check of today and the one at their time.
      await office.pool.query(`UPDATE release SET resources = json_build_array(json_build_object('name', 'checked.bpmn', 'kind', 'bpmn', 'content', $2::text)) WHERE id = $1`, [release.id, BROKEN]);
      const failed = await soon(() => designer.call('readRelease', { path: { id: release.id } }), ({ state }) => state !== 'scheduled');
      expect(failed).toMatchObject({ state: 'failed', failure: { code: 'deployment-refused', diagnostics: [expect.objectContaining({ severity: 'error' })] } });
      for (const key of ['checked', 'companion']) expect(await first.refused('readDefinition', { path: { id: key } })).toMatchObject({ status: 404 });
      expect(await designer.call('requestRelease', wanted(flow('checked'), both))).toMatchObject({ state: 'active' });
      expect([await versionsOf(first, 'checked'), await versionsOf(first, 'companion')]).toEqual([[1], [1]]);
    });

    it('of several processes leave nothing when one of them was overtaken', async () => {
      const pair = (step: string) => ({ resources: [flow('leading', step), flow('following', step)] });
      await designer.call('requestRelease', wanted(flow('leading'), pair('one')));
      const release = await designer.call('requestRelease', wanted(flow('leading'), { ...pair('two'), base: 1, activateAt: inMilliseconds(900) }));
      await first.call('deploy', { body: { resources: [flow('following', 'three')] } });
      await soon(() => stateOf(designer, release.id), (state) => state === 'failed');
      expect([await versionsOf(first, 'leading'), await versionsOf(first, 'following')]).toEqual([[1], [2, 1]]);
    });
  });

  describe('going back', () => {
    it('makes the earlier files a new version, leaves running cases where they are, and is done once', async () => {
      for (const [base, step] of ['good', 'bad'].entries()) await designer.call('requestRelease', wanted(flow('back', step), { base }));
      const clerk = await office.as(CLERK);
      const onBad = await clerk.call('startInstance', { body: { definition: 'back' } });
      const body = { process: 'back', version: 1, base: 2, reason: '第 2 版有误' };
      expect(await designer.refused('rollBack', { body })).toMatchObject({ status: 403 });
      const answers = await Promise.all([first.attempt('rollBack', { body }), second.attempt('rollBack', { body })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.problem).toMatchObject({ code: 'release-outdated' });
      expect(answers.find(({ status }) => status === 200)?.body).toMatchObject({ kind: 'roll-back', state: 'active', version: 3, restores: 1 });
      const now = await first.call('readDefinition', { path: { id: 'back' } });
      expect([now.version, now.note, now.versions.map(({ version, running }) => [version, running])]).toEqual([3, '回退到第 1 版：第 2 版有误', [[3, 0], [2, 1], [1, 0]]]);
      expect(now.resources).toEqual((await first.call('readDefinition', { path: { id: 'back:1' } })).resources);
      expect((await first.call('listReleases', { query: { process: 'back' } })).items.map(({ state, version, ending }) => [state, version, ending])).toEqual([
        ['active', 3, ''],
        ['rolled-back', 2, '第 2 版有误'],
        ['active', 1, ''],
      ]);
      expect((await clerk.call('startInstance', { body: { definition: 'back' } })).next[0]?.node).toBe('good');
      expect(await clerk.call('completeTask', { path: { id: onBad.next[0]?.task ?? '' }, body: { outcome: 'agree' } })).toMatchObject({ status: 'completed' });
    });

    it.each([
      ['the one in force', 3],
      ['one that never was', 7],
    ])('to %s is refused', async (_name, version) => {
      expect(await first.refused('rollBack', { body: { process: 'back', version, base: 3, reason: '试试' } })).toMatchObject({ status: 422, code: 'release-version-unfit' });
      expect(await first.refused('rollBack', { body: { process: 'no-such', version, base: 3, reason: '试试' } })).toMatchObject({ status: 404 });
    });
  });

  describe('where a second administrator reviews', () => {
    const reviewsOf = async (desk: Desk) => (await desk.call('readCounts', {})).reviews;
    let asked: Release;

    it('is a rule that an administrator demands, where there is a second one', async () => {
      expect(await designer.refused('saveReleaseRule', { body: { review: true } })).toMatchObject({ status: 403 });
      await office.pool.query(`UPDATE account SET active = false WHERE login = 'lc-admin-2'`);
      expect(await (await office.as('lc-admin')).refused('saveReleaseRule', { body: { review: true } })).toMatchObject({ status: 409, code: 'release-review-lone' });
      const planned = await designer.call('requestRelease', wanted(flow('planned-before'), { activateAt: inMilliseconds(3_600_000) }));
      expect(await first.call('saveReleaseRule', { body: { review: true } })).toMatchObject({ review: true, administrators: 3 });
      // What only waited for its time waits for a review as well.
      expect(await stateOf(designer, planned.id)).toBe('awaiting-review');
      await designer.call('withdrawRelease', { path: { id: planned.id }, body: {} });
      expect((await (await office.as('jyg-admin')).call('readReleaseRule', {})).review).toBe(false);
    });

    it('refuses to deploy directly, and says what to do instead', async () => {
      const stored = await office.stored();
      expect(await first.refused('deploy', { body: { resources: [flow('direct')], note: '直接' } })).toMatchObject({ status: 409, code: 'release-review-required', cure: { zh: expect.stringContaining('复核') } });
      expect(await office.stored()).toEqual(stored);
      await (await office.as('jyg-admin')).call('deploy', { body: { resources: [flow('direct')] } });
    });

    it('makes releases wait for somebody else, and nobody reviews their own', async () => {
      asked = await first.call('requestRelease', wanted(flow('reviewed')));
      expect(asked).toMatchObject({ state: 'awaiting-review', mine: true, mayReview: false, mayWithdraw: true });
      expect(await Promise.all([first, second, designer].map(reviewsOf))).toEqual([0, 1, 0]);
      const path = { id: asked.id };
      expect(await first.refused('approveRelease', { path, body: {} })).toMatchObject({ status: 403, code: 'release-own-review' });
      expect(await first.refused('sendBackRelease', { path, body: { opinion: '不行' } })).toMatchObject({ status: 403, code: 'release-own-review' });
      expect(await designer.refused('approveRelease', { path, body: {} })).toMatchObject({ status: 403, code: 'role-missing' });
      // Another account of the same person is the same person.
      const accounts = new AccountRepository(office.pool);
      const [own] = (await accounts.list(asId('dz'))).filter(({ login }) => login === 'dz-admin');
      if (own) await accounts.save({ ...own, login: 'dz-admin-again' });
      const again = await office.as('dz-admin-again');
      expect(await again.refused('approveRelease', { path, body: {} })).toMatchObject({ status: 403, code: 'release-own-review' });
      expect(await reviewsOf(again)).toBe(0);
      expect(await first.refused('readDefinition', { path: { id: 'reviewed' } })).toMatchObject({ status: 404 });
    });

    it('sends one back with an opinion, and approves the next, which comes into force at once', async () => {
      expect(await second.refused('sendBackRelease', { path: { id: asked.id }, body: { opinion: ' ' } })).toMatchObject({ status: 400 });
      expect(await second.call('sendBackRelease', { path: { id: asked.id }, body: { opinion: '缺少期限' } })).toMatchObject({ state: 'sent-back', opinion: '缺少期限', reviewedBy: '信息管理员乙' });
      const next = await first.call('requestRelease', wanted(flow('reviewed', 'better')));
      const answers = await Promise.all([1, 2].map(() => second.attempt('approveRelease', { path: { id: next.id }, body: { opinion: '同意' } })));
      expect(answers.map(({ status, problem }) => [status, problem?.code]).sort()).toEqual([[200, undefined], [409, 'release-decided']]);
      expect(await second.call('readRelease', { path: { id: next.id } })).toMatchObject({ state: 'active', version: 1, opinion: '同意' });
      expect(await first.call('readDefinition', { path: { id: 'reviewed' } })).toMatchObject({ version: 1, deployedBy: '系统管理员' });
      expect(await auditOf(office, 'release.approve', next.id)).toEqual(['dz-admin-2']);
      expect(await reviewsOf(second)).toBe(0);
    });

    it('keeps the planned time of what is approved before it', async () => {
      const planned = await designer.call('requestRelease', wanted(flow('reviewed', 'later'), { base: 1, activateAt: inMilliseconds(1_500) }));
      expect(await second.call('approveRelease', { path: { id: planned.id }, body: {} })).toMatchObject({ state: 'scheduled', activateAt: planned.activateAt });
      await soon(() => stateOf(first, planned.id), (state) => state === 'active');
      expect(await versionsOf(first, 'reviewed')).toEqual([2, 1]);
    });

    it('refuses to approve what another version has overtaken; going back needs no review', async () => {
      const late = await designer.call('requestRelease', wanted(flow('reviewed', 'late'), { base: 2 }));
      expect(await first.call('rollBack', { body: { process: 'reviewed', version: 1, base: 2, reason: '第 2 版有误' } })).toMatchObject({ state: 'active', version: 3 });
      expect(await second.refused('approveRelease', { path: { id: late.id }, body: {} })).toMatchObject({ status: 409, code: 'release-outdated' });
      const undecided = await second.call('readRelease', { path: { id: late.id } });
      expect([undecided.state, undecided.base, undecided.latest, undecided.reviewedBy]).toEqual(['awaiting-review', 2, 3, undefined]);
      await second.call('sendBackRelease', { path: { id: late.id }, body: { opinion: '请按第 3 版重做' } });
    });

    it('is lifted by two administrators, not by one', async () => {
      expect(await first.call('saveReleaseRule', { body: { review: false } })).toMatchObject({ review: true, lifting: { by: '系统管理员', mine: true } });
      expect(await first.refused('saveReleaseRule', { body: { review: false } })).toMatchObject({ status: 403, code: 'release-rule-other-needed' });
      const kept = await second.call('saveReleaseRule', { body: { review: true } });
      expect([kept.review, kept.lifting]).toEqual([true, undefined]);
      await first.call('saveReleaseRule', { body: { review: false } });
      const lifted = await second.call('saveReleaseRule', { body: { review: false } });
      expect([lifted.review, lifted.lifting]).toEqual([false, undefined]);
      expect(await first.call('deploy', { body: { resources: [flow('direct')] } })).toMatchObject({ definitions: [{ version: 1 }] });
      expect(await auditOf(office, 'release.review-lifted', 'release-rule')).toEqual(['dz-admin-2']);
    });
  });
});

describe('releases at a time, when servers come and go', () => {
  it('come into force after a restart, each exactly once with two nodes at it', async () => {
    const office = await openOffice();
    const designer = await office.as('dz-designer');
    const keys = Array.from({ length: 6 }, (_unused, n) => `planned-${n}`);
    const asked = await Promise.all(keys.map((key) => designer.call('requestRelease', wanted(flow(key), { activateAt: inMilliseconds(2_500) }))));
    await office.application.close();
    const one = await openOfficeOn(office.databaseUrl);
    const two = await openSecondNode(one);
    const desk = await two.as('dz-designer');
    for (const { id } of asked) await soon(() => stateOf(desk, id), (state) => state !== 'scheduled');
    // Time for a second one, were there any.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    for (const [index, key] of keys.entries()) {
      expect([key, await versionsOf(desk, key), await auditOf(two, 'release.activate', asked[index]?.id ?? '')]).toEqual([key, [1], ['system']]);
    }
    await two.close();
    await one.close();
    await office.close().catch(() => undefined);
  });
});
