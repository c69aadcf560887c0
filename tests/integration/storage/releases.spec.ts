import { asId, asInstant, type OrganisationId } from '@liuzhuan/kernel';
import {
  countReviews,
  demandReviews,
  DraftRepository,
  hasPendingRelease,
  insertRelease,
  type NewRelease,
  nextRelease,
  noteActive,
  noteFailure,
  noteReview,
  noteWithdrawal,
  readRelease,
  releases,
  takeDueRelease,
} from '@liuzhuan/storage';
import type { Pool } from 'pg';
import { AT, OFFICE } from './sample-case';
import { openStorage, type StorageHarness } from './storage-harness';

const FILES = [{ name: 'process.bpmn', kind: 'bpmn' as const, content: '<definitions name="“说”"/>' }];
const HER = { login: 'her', person: asId<never>('p1') };
const HIM = { login: 'him', person: null };
const DUE = asInstant('2026-11-22T02:00:00.000Z');

describe('releases', () => {
  let storage: StorageHarness;
  let number = 0;
  beforeAll(async () => {
    storage = await openStorage();
  });
  afterAll(() => storage.close());
  beforeEach(() => storage.rows('DELETE FROM release'));

  const release = (fields: Partial<NewRelease> = {}): NewRelease => ({
    ...{ organisation: OFFICE, id: `r${(number += 1)}`, process: 'sample', name: '样例', kind: 'release', state: 'scheduled', base: { sample: 1 }, note: '说明', reason: '', overtaking: null, notes: '' },
    ...{ requestedAt: AT, requestedBy: HER, activateAt: DUE, restores: null, resources: FILES, ...fields },
  });
  const kept = async (fields: Partial<NewRelease> = {}) => {
    const made = release(fields);
    expect(await insertRelease(storage.pool, made)).toBe(true);
    return made;
  };

  it('come back as they were kept, files and all', async () => {
    const made = await kept({ reason: '名称待定', overtaking: { drawnFrom: 0, reason: '已核对' }, notes: '改名' });
    const nothing = { reviewedAt: null, reviewedBy: null, opinion: '', activatedAt: null, version: null, failure: null, endedAt: null, endedBy: null, ending: '' };
    expect(await readRelease(storage.pool, OFFICE, made.id)).toEqual({ ...made, ...nothing });
    expect(await readRelease(storage.pool, asId<OrganisationId>('other'), made.id)).toBeUndefined();
  });

  it('wait one at a time for each process', async () => {
    const first = await kept();
    expect(await insertRelease(storage.pool, release())).toBe(false);
    await kept({ process: 'another' });
    await kept({ state: 'active' });
    expect(await hasPendingRelease(storage.pool, OFFICE, 'sample')).toBe(true);
    await noteWithdrawal(storage.pool, first, AT, 'p1', '不改了');
    expect(await hasPendingRelease(storage.pool, OFFICE, 'sample')).toBe(false);
    await kept();
  });

  it('are taken when they are due, by one at a time, and by the next when that one is lost', async () => {
    const made = await kept();
    expect(await takeDueRelease(storage.pool, AT)).toBeUndefined();
    expect(await nextRelease(storage.pool)).toBe(DUE);
    const [one, other] = [await storage.pool.connect(), await storage.pool.connect()];
    one.on('error', () => undefined);
    try {
      const on = (client: typeof one) => client as unknown as Pool;
      for (const client of [one, other]) await client.query('BEGIN');
      expect((await takeDueRelease(on(one), DUE))?.id).toBe(made.id);
      await noteActive(on(one), made, DUE, 2);
      expect(await takeDueRelease(on(other), DUE)).toBeUndefined();
      const { rows } = await one.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await storage.rows('SELECT pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
      expect((await takeDueRelease(on(other), DUE))?.id).toBe(made.id);
      await other.query('ROLLBACK');
    } finally {
      one.release(true);
      other.release();
    }
    expect((await readRelease(storage.pool, OFFICE, made.id))?.state).toBe('scheduled');
  });

  it('take the draft with them that they were made of, and no other', async () => {
    const drafts = new DraftRepository(storage.pool);
    const draft = { organisation: OFFICE, key: 'sample', name: '样例', resources: FILES, savedAt: AT, savedBy: 'her' };
    await drafts.save(draft);
    const made = await kept();
    await noteActive(storage.pool, { ...made, resources: [{ ...FILES[0], name: 'other.bpmn' } as (typeof FILES)[0]] }, DUE, 2);
    expect(await drafts.read(OFFICE, 'sample')).toMatchObject({ resources: FILES });
    await noteActive(storage.pool, made, DUE, 2);
    expect(await drafts.read(OFFICE, 'sample')).toBeUndefined();
  });

  it('come into force now when they are approved without a time, and keep their reviewer', async () => {
    const made = await kept({ state: 'awaiting-review', activateAt: null });
    await noteReview(storage.pool, made, { approved: true, at: DUE, by: HIM, opinion: '同意' });
    expect(await readRelease(storage.pool, OFFICE, made.id)).toMatchObject({ state: 'scheduled', activateAt: DUE, reviewedAt: DUE, reviewedBy: HIM, opinion: '同意' });
  });

  it('are for others to review, and wait for it once that is the rule', async () => {
    const waiting = await kept({ state: 'awaiting-review' });
    const reviewed = await kept({ process: 'reviewed', state: 'awaiting-review' });
    await noteReview(storage.pool, reviewed, { approved: true, at: AT, by: HIM, opinion: '' });
    const planned = await kept({ process: 'planned' });
    expect(await countReviews(storage.pool, OFFICE, HER)).toBe(0);
    expect(await countReviews(storage.pool, OFFICE, { login: 'her-other-account', person: HER.person })).toBe(0);
    expect(await countReviews(storage.pool, OFFICE, HIM)).toBe(1);
    await demandReviews(storage.pool, OFFICE);
    const states = await Promise.all([waiting, reviewed, planned].map(async ({ id }) => (await readRelease(storage.pool, OFFICE, id))?.state));
    expect(states).toEqual(['awaiting-review', 'scheduled', 'awaiting-review']);
  });

  it('are listed newest first, page by page, with what became of them', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.unshift((await kept({ state: 'active', requestedAt: asInstant(`2026-11-22T0${n}:00:00.000Z`) })).id);
    const failure = { code: 'release-outdated', message: { zh: '甲', en: 'a' }, cure: { zh: '乙', en: 'b' }, diagnostics: [] };
    await noteFailure(storage.pool, { organisation: OFFICE, id: ids[0] ?? '' }, DUE, failure);
    const first = await releases(storage.pool, { organisation: OFFICE, process: 'sample', limit: 3 });
    const rest = await releases(storage.pool, { organisation: OFFICE, process: 'sample', limit: 3, cursor: first.next ?? '' });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids);
    expect(first.items[0]).toMatchObject({ state: 'failed', failure });
    expect((await releases(storage.pool, { organisation: OFFICE, state: 'failed', limit: 3 })).items.map(({ id }) => id)).toEqual([ids[0]]);
  });
});
