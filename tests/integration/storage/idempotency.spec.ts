import type { Loaded, UnitOfWork } from '@liuzhuan/engine';
import { asId, type Rejection } from '@liuzhuan/kernel';
import { afterCommit, dropOldAnswers, inOneTransaction, inTransaction } from '@liuzhuan/storage';
import { AT, later, OFFICE, sampleChanges, sampleInstance } from './sample-case';
import { openStorage, statementsOf, type StorageHarness } from './storage-harness';

let storage: StorageHarness;
beforeAll(async () => {
  storage = await openStorage(20);
});
afterAll(() => storage.close());

/** Starts a case once for each key; the answer is its id. */
function start(key: string, request = 'start', decided: (loaded: Loaded) => void = () => undefined): UnitOfWork<unknown> {
  const instance = sampleInstance();
  return {
    target: { kind: 'new', organisation: OFFICE, instance: instance.id },
    repeatable: { actor: 'clerk', key, request },
    decide: (loaded) => {
      decided(loaded);
      if (loaded.first) return loaded.first.isSameRequest ? { kind: 'nothing', value: loaded.first.answer } : { kind: 'reject', rejection: { code: 'reused' } as Rejection };
      return { kind: 'write', changes: sampleChanges(instance, 1), value: instance.id, answer: instance.id };
    },
  };
}

const valueOf = async (work: Promise<unknown>) => ((await work) as { value?: unknown }).value;
const cases = async () => (await storage.rows('SELECT FROM process_instance')).length;

describe('a repeatable command', () => {
  it('gives its first answer again, with the case as it is now, and costs no statement more', async () => {
    const before = await cases();
    const first = await valueOf(storage.store.transact(start('a')));
    let loaded: Loaded | undefined;
    const sent = await statementsOf(storage.pool, async () => {
      expect(await valueOf(storage.store.transact(start('a', 'start', (one) => (loaded = one))))).toBe(first);
    });
    expect(sent).toEqual(['BEGIN', 'load', 'ROLLBACK']);
    expect(loaded?.first).toMatchObject({ isSameRequest: true, answer: first, instance: { id: first, revision: 1 } });
    expect(await cases()).toBe(before + 1);
    expect(await statementsOf(storage.pool, () => storage.store.transact(start('b')))).toEqual(['BEGIN', 'load', 'write', 'COMMIT']);
  });

  it('is refused with another request under the same key, and is another command for another actor or organisation', async () => {
    const first = await valueOf(storage.store.transact(start('c')));
    expect(await storage.store.transact(start('c', 'another'))).toMatchObject({ ok: false, rejection: { code: 'reused' } });
    const work = start('c');
    expect(await valueOf(storage.store.transact({ ...work, repeatable: { actor: 'other', key: 'c', request: 'start' } }))).not.toBe(first);
  });

  it('is carried out once when it comes twenty times at once, on two nodes', async () => {
    const before = await cases();
    const nodes = [storage.storeWith({ lanes: 2, shareFrom: 1 }), storage.storeWith({ lanes: 2, shareFrom: 1 })];
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => valueOf((nodes[n % 2] ?? storage.store).transact(start('d')))));
    expect(new Set(answers).size).toBe(1);
    expect(await cases()).toBe(before + 1);
  });

  it('leaves nothing behind when it is refused', async () => {
    const refuse: UnitOfWork<unknown> = { ...start('e'), decide: () => ({ kind: 'reject', rejection: { code: 'no' } as Rejection }) };
    expect(await storage.store.transact(refuse)).toMatchObject({ ok: false });
    expect(await storage.rows(`SELECT FROM idempotency WHERE key = 'e'`)).toEqual([]);
    expect((await storage.store.transact(start('e'))).ok).toBe(true);
  });
});

describe('answers', () => {
  it('are kept for seven days', async () => {
    await storage.store.transact(start('old'));
    expect(await dropOldAnswers(storage.pool, later(7 * 24 * 3600 - 60))).toBe(0);
    const kept = (await storage.rows('SELECT FROM idempotency')).length;
    expect(await dropOldAnswers(storage.pool, asId(new Date(Date.parse(AT) + 7 * 24 * 3_600_000 + 60_000).toISOString()) as unknown as typeof AT)).toBe(kept);
    expect(await storage.rows('SELECT FROM idempotency')).toEqual([]);
  });
});

describe('what is left to do after the commit', () => {
  it('is done in order, but for what a part has left that was rolled back', async () => {
    const done: string[] = [];
    await inOneTransaction(storage.pool, async () => {
      afterCommit(() => done.push('before'));
      await inTransaction(storage.pool, () => Promise.resolve(afterCommit(() => done.push('part'))));
      const failed = inTransaction(storage.pool, () => {
        afterCommit(() => done.push('undone'));
        return Promise.reject(new Error('no'));
      });
      await expect(failed).rejects.toThrow('no');
      afterCommit(() => done.push('behind'));
      expect(done).toEqual([]);
    });
    expect(done).toEqual(['before', 'part', 'behind']);
  });
});
