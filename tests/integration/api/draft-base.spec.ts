import type { Release } from '@liuzhuan/contract';
import { drawing, userTask } from './drawings';
import { type Desk, openOffice, type Office } from './office';

jest.setTimeout(120_000);

const flow = (id: string, step: string) => drawing(id, `<startEvent id="s"/>${userTask(step, { rule: 'starter' })}<endEvent id="e"/>`, [`s>${step}`, `${step}>e`]);

describe('a draft', () => {
  let office: Office;
  let her: Desk;
  let him: Desk;
  let number = 0;
  beforeAll(async () => {
    office = await openOffice();
    [her, him] = await Promise.all([office.as('dz-admin'), office.as('dz-admin-2')]);
  });
  afterAll(() => office?.close());

  /** A process of its own, with so many versions. */
  const process = async (versions: number) => {
    const key = `drawn-${(number += 1)}`;
    for (let version = 1; version <= versions; version += 1) await him.call('deploy', { body: { resources: [flow(key, `v${version}`)] } });
    return key;
  };
  const draw = (key: string, step: string, more: object = {}) => her.call('saveDraft', { path: { key }, body: { resources: [flow(key, step)], ...more } });
  const baseOf = async (key: string) => (await her.call('readDraft', { path: { key } })).base;
  const asked = (key: string, step: string, more: object = {}) => ({ body: { process: key, resources: [flow(key, step)], note: '说明', base: 1, ...more } });
  const overtaking = (version: number, reason = '已与乙核对') => ({ overtaking: { version, reason } });
  const audited = async (action: string, target: string) => (await office.pool.query<{ data: unknown }>('SELECT data FROM audit WHERE action = $1 AND target = $2', [action, target])).rows.map(({ data }) => data);

  it('is drawn from the version in force when it was begun, and stays so while others release', async () => {
    const key = await process(1);
    expect(await draw(key, 'mine')).toMatchObject({ base: 1, revision: 1 });
    await him.call('requestRelease', asked(key, 'theirs'));
    expect(await draw(key, 'mine-too', { revision: 1 })).toMatchObject({ base: 1, revision: 2 });
    expect(await baseOf(key)).toBe(1);
  });

  it('of a process that is new is drawn from none', async () => {
    expect(await draw(`drawn-new-${number}`, 'first')).toMatchObject({ base: 0 });
  });

  it('says so when an older version is drawn on, and refuses one that never was', async () => {
    const key = await process(3);
    expect(await draw(key, 'v1', { base: 1 })).toMatchObject({ base: 1 });
    expect(await her.refused('saveDraft', { path: { key }, body: { resources: [flow(key, 'x')], base: 4 } })).toMatchObject({ status: 422, code: 'draft-base-unknown' });
    expect(await baseOf(key)).toBe(1);
  });

  it('is drawn from the new version once its own files are deployed', async () => {
    const key = await process(1);
    await draw(key, 'mine');
    await her.call('deploy', { body: { resources: [flow(key, 'mine')] } });
    expect(await baseOf(key)).toBe(2);
  });

  it('is older than the version in force after a roll-back', async () => {
    const key = await process(2);
    await draw(key, 'mine');
    await him.call('rollBack', { body: { process: key, version: 1, base: 2, reason: '有误' } });
    const refused = await her.refused('requestRelease', asked(key, 'mine', { base: 2 }));
    expect(refused).toMatchObject({ status: 409, code: 'release-outdated', detail: expect.stringContaining('第 3 版已生效') });
  });

  it('takes a newer version as its base by somebody’s word, which is on record', async () => {
    const key = await process(2);
    await draw(key, 'mine', { base: 1 });
    await draw(key, 'mine', { base: 1 });
    expect(await audited('draft.rebase', key)).toEqual([]);
    await draw(key, 'mine', { base: 2 });
    expect(await audited('draft.rebase', key)).toEqual([{ from: 1, to: 2 }]);
    expect(await her.call('requestRelease', asked(key, 'mine', { base: 2 }))).toMatchObject({ state: 'active', version: 3, base: 2 });
  });

  describe('drawn on while a release made of it waits', () => {
    const handedIn = async () => {
      const key = await process(1);
      await draw(key, 'mine');
      const { id } = await her.call('requestRelease', asked(key, 'mine', { activateAt: new Date(Date.now() + 3_600_000).toISOString() }));
      return { key, id };
    };
    const itsTime = async (id: string) => {
      await office.pool.query('UPDATE release SET activate_at = now() WHERE id = $1', [id]);
      for (let looked = 0; looked < 200 && (await her.call('readRelease', { path: { id } })).state === 'scheduled'; looked += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    };

    it('is drawn from the version that this becomes', async () => {
      const { key, id } = await handedIn();
      expect(await draw(key, 'later', { revision: 1, baseIfNew: 1 })).toMatchObject({ base: 1 });
      await itsTime(id);
      expect(await baseOf(key)).toBe(2);
      expect(await draw(key, 'later-still', { revision: 2, baseIfNew: 1 })).toMatchObject({ base: 2, revision: 3 });
      expect(await her.call('requestRelease', asked(key, 'later-still', { base: 2 }))).toMatchObject({ state: 'active', version: 3 });
    });

    it('keeps its base when that is withdrawn, or when it was begun anew in between', async () => {
      const [withdrawn, anew] = [await handedIn(), await handedIn()];
      await draw(withdrawn.key, 'later');
      await her.call('withdrawRelease', { path: { id: withdrawn.id }, body: {} });
      await him.call('requestRelease', asked(withdrawn.key, 'theirs'));
      expect(await baseOf(withdrawn.key)).toBe(1);
      await draw(anew.key, 'v1', { base: 1 });
      await itsTime(anew.id);
      expect([await baseOf(anew.key), (await her.call('readDefinition', { path: { id: anew.key } })).version]).toEqual([1, 2]);
    });

    it('is drawn from what it says where there is no draft any more', async () => {
      const key = await process(2);
      expect(await draw(key, 'mine', { baseIfNew: 1 })).toMatchObject({ base: 1 });
    });
  });

  describe('drawn from an older version than the one in force', () => {
    const overtaken = async () => {
      const key = await process(1);
      await draw(key, 'mine');
      await him.call('requestRelease', asked(key, 'theirs'));
      return key;
    };
    const versions = async (key: string) => (await her.call('readDefinition', { path: { id: key } })).versions.length;

    it('is not released, even by who names the version in force as its base', async () => {
      const key = await overtaken();
      for (const base of [1, 2]) expect(await her.refused('requestRelease', asked(key, 'mine', { base }))).toMatchObject({ status: 409, code: 'release-outdated', detail: expect.stringContaining('不是提交时所依据的第 1 版') });
      expect([await versions(key), await baseOf(key)]).toEqual([2, 1]);
    });

    it('is released by who has looked at that one and says why; the reason stays', async () => {
      const key = await overtaken();
      expect(await her.refused('requestRelease', asked(key, 'mine', overtaking(1)))).toMatchObject({ status: 409, code: 'release-outdated' });
      expect(await her.refused('requestRelease', asked(key, 'mine', overtaking(2, ' ')))).toMatchObject({ status: 400 });
      const release = await her.call('requestRelease', asked(key, 'mine', overtaking(2)));
      expect(release).toMatchObject({ state: 'active', version: 3, base: 2, overtaking: { drawnFrom: 1, reason: '已与乙核对' } });
      expect((await her.call('readDefinition', { path: { id: key } })).note).toBe('说明\n由第 1 版画起，仍取代第 2 版：已与乙核对');
      expect(await her.refused('readDraft', { path: { key } })).toMatchObject({ status: 404 });
    });

    it('is reviewed with that reason, and not brought into force over a third version', async () => {
      const key = await overtaken();
      const release: Release = await her.call('requestRelease', asked(key, 'mine', { ...overtaking(2), activateAt: new Date(Date.now() + 3_600_000).toISOString() }));
      expect(release).toMatchObject({ state: 'scheduled', base: 2, overtaking: { drawnFrom: 1, reason: '已与乙核对' } });
      await him.call('deploy', { body: { resources: [flow(key, 'third')] } });
      await office.pool.query('UPDATE release SET activate_at = now() WHERE id = $1', [release.id]);
      for (let looked = 0; looked < 200 && (await her.call('readRelease', { path: { id: release.id } })).state === 'scheduled'; looked += 1) await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await her.call('readRelease', { path: { id: release.id } })).toMatchObject({ state: 'failed', failure: { code: 'release-outdated' } });
    });

    it('asks nothing of who does not replace anything newer', async () => {
      const key = await process(1);
      await draw(key, 'mine');
      const release = await her.call('requestRelease', asked(key, 'mine', overtaking(1)));
      expect([release.state, release.overtaking]).toEqual(['active', undefined]);
    });
  });
});
