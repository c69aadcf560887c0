import { NumberRepository, numbers, numberSeries } from '@liuzhuan/storage';
import type { Decision, DrawResult, UnitOfWork } from '@liuzhuan/engine';
import { asId, type Rejection } from '@liuzhuan/kernel';
import { AT, later, OFFICE, sampleChanges, sampleInstance, sampleJob, startOf, stepOf } from './sample-case';
import { openStorage, statementsOf, type StorageHarness } from './storage-harness';

let storage: StorageHarness;
beforeAll(async () => {
  storage = await openStorage(20);
});
afterAll(() => storage.close());

/** Starts a case that draws from the series given, all at once, and ends as `finish` says. */
function drawing(series: readonly string[], finish?: (draws: readonly DrawResult[]) => Decision<readonly DrawResult[]>): UnitOfWork<readonly DrawResult[]> {
  const instance = sampleInstance();
  return {
    target: { kind: 'new', organisation: OFFICE, instance: instance.id },
    decide: (_, draws) => {
      if (draws.length === 0) {
        return { kind: 'draw', requests: series.map((name) => ({ organisation: OFFICE, series: name, pattern: `${name}〔2026〕{n}号`, instance: instance.id, at: AT })) };
      }
      return finish ? finish(draws) : { kind: 'write', changes: sampleChanges(instance, 1), value: draws };
    },
  };
}

const drawn = async (series: string) => storage.rows<{ sequence: number }>('SELECT sequence FROM official_number WHERE series = $1 ORDER BY sequence', [series]);

describe('official numbers', () => {
  it('come one after the other, with their text, in the transaction of the step', async () => {
    const sent = await statementsOf(storage.pool, async () => {
      const outcome = await storage.store.transact(drawing(['政发', '政办发', '政发']));
      expect(outcome.ok && outcome.value.map(({ text, sequence, taken, voided }) => [text, sequence, taken, voided])).toEqual([
        ['政发〔2026〕1号', 1, 1, null],
        ['政办发〔2026〕1号', 1, 1, null],
        ['政发〔2026〕2号', 2, 2, null],
      ]);
    });
    expect(sent).toEqual(['BEGIN', 'load', 'draw-numbers', 'write', 'COMMIT']);
  });

  it('leave no gap when the step is refused, fails, or has nothing to do', async () => {
    const rejection = { code: 'no' } as Rejection;
    const job = sampleJob(null);
    await storage.store.transact(startOf(sampleInstance(), (one) => ({ jobsInserted: [{ ...job, instance: one.id }] })));
    await storage.store.transact(drawing(['市监'], () => ({ kind: 'reject', rejection })));
    await expect(storage.store.transact(drawing(['市监'], () => { throw new Error('ours'); }))).rejects.toThrow('ours');
    const nothing = (draws: readonly DrawResult[]) => ({ kind: 'nothing' as const, value: draws, jobsDone: [job.id] });
    await storage.store.transact(drawing(['市监'], nothing));
    expect(await storage.rows('SELECT FROM job WHERE id = $1', [job.id])).toEqual([]);
    expect(await drawn('市监')).toEqual([]);
    const outcome = await storage.store.transact(drawing(['市监']));
    expect(outcome.ok && outcome.value[0]?.sequence).toBe(1);
  });

  it('have no gap and no double when 50 cases draw at once, from several series in any order', async () => {
    const orders = [['甲', '乙'], ['乙', '甲']] as const;
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, index) => storage.store.transact(drawing(orders[index % 2] ?? ['甲']))));
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    for (const series of ['甲', '乙']) expect((await drawn(series)).map((row) => row.sequence)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  it('stay in the ledger when they are spoiled, and are never used again', async () => {
    const ledger = new NumberRepository(storage.pool);
    await storage.store.transact(drawing(['函', '函', '函']));
    expect(await ledger.void(OFFICE, '函', 2, '印错', later(1))).toEqual({ ok: true, value: true });
    expect(await ledger.void(OFFICE, '函', 2, '又一次', later(2))).toMatchObject({ ok: false, error: { code: 'number-unknown' } });
    const next = await storage.store.transact(drawing(['函']));
    expect(next.ok && next.value[0]).toMatchObject({ sequence: 4, taken: 3 });
    const first = await numbers(storage.pool, { organisation: OFFICE, series: '函', limit: 3 });
    expect(first.items.map((row) => [row.sequence, row.voided?.reason ?? null])).toEqual([[4, null], [3, null], [2, '印错']]);
    const rest = await numbers(storage.pool, { organisation: OFFICE, series: '函', limit: 3, cursor: first.next ?? '' });
    expect(rest).toMatchObject({ items: [{ sequence: 1, caseTitle: '关于印发工作方案的通知' }], next: null });
    expect((await numberSeries(storage.pool, OFFICE)).find((row) => row.series === '函')).toEqual({ series: '函', last: 4, voided: 1 });
  });

  it('are voided by a step too, once', async () => {
    await storage.store.transact(drawing(['令', '令']));
    const instance = sampleInstance();
    const started = await storage.store.transact(startOf(instance));
    expect(started.ok).toBe(true);
    const voided = { series: '令', sequence: 1, at: AT, reason: '撤销' };
    for (let time = 0; time < 2; time += 1) {
      await storage.store.transact(stepOf({ kind: 'instance', organisation: OFFICE, instance: instance.id }, () => ({ numbersVoided: [voided] }), () => 0));
    }
    expect((await numberSeries(storage.pool, OFFICE)).find((row) => row.series === '令')).toEqual({ series: '令', last: 2, voided: 1 });
  });

  it('go on from what was given out on paper', async () => {
    const ledger = new NumberRepository(storage.pool);
    expect(await ledger.startAfter(OFFICE, '纪要', 41)).toBe(true);
    const outcome = await storage.store.transact(drawing(['纪要']));
    expect(outcome.ok && outcome.value[0]?.text).toBe('纪要〔2026〕42号');
    expect(await ledger.startAfter(OFFICE, '纪要', 10)).toBe(false);
  });
});

describe('case numbers', () => {
  it('run by organisation and year, the year of the country, and a refused start gives its number back', async () => {
    const organisation = asId<typeof OFFICE>('numbering');
    const begin = (at: string, refuse = false) =>
      storage.storeWith({ clock: { now: () => asId(at) as unknown as typeof AT } }).transact<number | undefined>({
        target: { kind: 'new', organisation, instance: sampleInstance().id },
        decide: ({ nextCaseNumber }) =>
          refuse
            ? { kind: 'reject', rejection: { code: 'no' } as Rejection }
            : { kind: 'write', changes: sampleChanges(sampleInstance({ organisation }), 1), value: nextCaseNumber },
      });
    const values: unknown[] = [];
    for (const [at, refuse] of [['2026-12-31T15:59:59.999Z'], ['2026-12-31T15:59:59.999Z', true], ['2026-12-31T15:59:59.999Z'], ['2026-12-31T16:00:00.000Z']] as const) {
      const outcome = await begin(at, refuse);
      values.push(outcome.ok ? outcome.value : 'refused');
    }
    expect(values).toEqual([1, 'refused', 2, 1]);
  });

  it('are of the year in which the case begins, whatever the store’s clock says meanwhile', async () => {
    const organisation = asId<typeof OFFICE>('late');
    const begin = (at?: string) =>
      storage.storeWith({ clock: { now: () => asId('2027-01-01T00:00:00.000Z') as unknown as typeof AT } }).transact<number | undefined>({
        target: { kind: 'new', organisation, instance: sampleInstance().id, ...(at && { at: asId(at) as unknown as typeof AT }) },
        decide: ({ nextCaseNumber }) => ({ kind: 'write', changes: sampleChanges(sampleInstance({ organisation }), 1), value: nextCaseNumber }),
      });
    const values: unknown[] = [];
    for (const at of [undefined, '2026-12-31T15:59:59.999Z', '2026-12-31T16:00:00.000Z']) values.push((await begin(at)) as object);
    expect(values).toMatchObject([{ value: 1 }, { value: 1 }, { value: 2 }]);
  });
});
