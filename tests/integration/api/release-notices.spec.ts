import { asId } from '@liuzhuan/kernel';
import { AccountRepository } from '@liuzhuan/storage';
import { soon } from '../../eventually';
import { drawing, userTask } from './drawings';
import { type Desk, openOffice, openSecondNode, type Office } from './office';

jest.setTimeout(120_000);

const LONE = 'dz-operator';
const flow = (id: string, step = 'one') => drawing(id, `<startEvent id="s"/>${userTask(step, { rule: 'starter' })}<endEvent id="e"/>`, [`s>${step}`, `${step}>e`]);
describe('a release that fails at its time', () => {
  let office: Office;
  let second: Office;
  let requester: Desk;
  let reviewer: Desk;
  beforeAll(async () => {
    office = await openOffice();
    second = await openSecondNode(office);
    [requester, reviewer] = await Promise.all([office.as('dz-designer'), office.as('dz-admin-2')]);
    const accounts = new AccountRepository(office.pool);
    const [own] = (await accounts.list(asId('dz'))).filter(({ login }) => login === 'dz-designer');
    if (own) await accounts.save({ ...own, login: LONE, person: null });
  });
  afterAll(async () => {
    await second?.close();
    await office?.close();
  });

  const planned = (key: string, by = requester) => by.call('requestRelease', { body: { process: key, resources: [flow(key)], note: '月初启用', base: 0, activateAt: new Date(Date.now() + 3_600_000).toISOString() } });
  /** Its time has come, and another version with it. */
  const overtake = async (id: string, key: string) => {
    await office.pool.query(`INSERT INTO definition SELECT organisation, $1, 1, $1 || ':1', name, program, decisions, forms, resources, deployed_at, deployed_by, note FROM definition WHERE id = 'dz-no-escalation:1'`, [key]);
    await office.pool.query('UPDATE release SET activate_at = now() WHERE id = $1', [id]);
  };
  const stateOf = async (id: string) => (await requester.call('readRelease', { path: { id } })).state;
  const told = async (desk: Desk) => (await desk.call('listNotices', { query: { about: 'releases' } })).items;
  const rows = async (release: string) => (await office.pool.query<{ person: string }>('SELECT person FROM notice WHERE release = $1 ORDER BY person', [release])).rows.map(({ person }) => person);
  const unread = async (desk: Desk) => (await desk.call('readCounts', {})).releaseNotices;

  it('is told to who handed it in and who approved it, once, with two nodes at it', async () => {
    await (await office.as('dz-admin')).call('saveReleaseRule', { body: { review: true } });
    const releases = await Promise.all(['told-1', 'told-2', 'told-3'].map((key) => planned(key)));
    for (const { id } of releases) await reviewer.call('approveRelease', { path: { id }, body: { opinion: '同意' } });
    for (const { id, process } of releases) await overtake(id, process);
    for (const { id } of releases) await soon(async () => (await stateOf(id)) === 'failed');
    // Time for a second word, were there any.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    for (const { id } of releases) expect([id, await stateOf(id), await rows(id)]).toEqual([id, 'failed', ['dz-admin-2', 'dz-designer']]);
    expect([await unread(requester), await unread(reviewer), await unread(await office.as('dz-admin'))]).toEqual([3, 3, 0]);
    const [first] = (await told(requester)).filter(({ release }) => release === releases[0]?.id);
    expect(first).toMatchObject({ kind: 'info', read: false, text: expect.stringMatching(/^发布未能生效：“.+”（月初启用）。其间“.+”第 1 版已生效，不是提交时所依据的第 0 版。/) });
    // A word like any other: those who also work at the desk find it there.
    expect((await reviewer.call('listNotices', { query: {} })).items.map(({ release }) => release)).toEqual(expect.arrayContaining(releases.map(({ id }) => id)));
  });

  it('is told until it is noted, by nobody else', async () => {
    const [first] = await told(requester);
    expect(await reviewer.refused('readNotice', { path: { id: first?.id ?? '' } })).toMatchObject({ status: 404 });
    await requester.call('readNotice', { path: { id: first?.id ?? '' } });
    expect([await unread(requester), await unread(reviewer), (await told(requester)).filter(({ read }) => !read).length]).toEqual([2, 3, 2]);
  });

  it('is told to an account without a person, and to no person whose id is its login', async () => {
    await office.pool.query('UPDATE release_rule SET review = false');
    const lone = await office.as(LONE);
    expect(await told(lone)).toEqual([]);
    const { id } = await planned('told-lone', lone);
    await overtake(id, 'told-lone');
    await soon(async () => (await stateOf(id)) === 'failed');
    expect(await rows(id)).toEqual([`login ${LONE}`]);
    expect((await told(lone)).map(({ release }) => release)).toEqual([id]);
    expect(await unread(lone)).toBe(1);
    await lone.call('readNotice', { path: { id: (await told(lone))[0]?.id ?? '' } });
    expect(await unread(lone)).toBe(0);
  });

  it('waits while the word cannot be kept: failure and word are one', async () => {
    const { id } = await planned('told-later');
    await office.pool.query(`CREATE FUNCTION no_words() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room'; END $$`);
    await office.pool.query('CREATE TRIGGER no_words BEFORE INSERT ON notice FOR EACH ROW EXECUTE FUNCTION no_words()');
    await overtake(id, 'told-later');
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const audited = async () => (await office.pool.query('SELECT FROM audit WHERE action = $1 AND target = $2', ['release.fail', id])).rowCount;
    expect([await stateOf(id), await rows(id), await audited()]).toEqual(['scheduled', [], 0]);
    await office.pool.query('DROP TRIGGER no_words ON notice');
    await soon(async () => (await stateOf(id)) === 'failed');
    expect([await stateOf(id), await rows(id), await audited()]).toEqual(['failed', ['dz-designer'], 1]);
  });
});
