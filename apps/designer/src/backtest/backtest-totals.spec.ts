import type { BacktestCase } from '@liuzhuan/contract';
import { totalsOf } from './backtest-totals';

const item = (rest: Partial<BacktestCase>): BacktestCase => ({ instance: 'i', number: '1', title: '案', verdict: 'other', deviations: [], steps: [], missed: [], work: [], ...rest });
const turn = (after: string) => ({ gateway: 'g', name: '类别', before: '甲', after });

describe('the totals of a backtest', () => {
  it('adds up turns, steps, persons and limits, the greatest change first', () => {
    const late = { node: 'b', name: '核稿', due: '2026-11-23T01:00:00.000Z', done: '2026-11-23T02:00:00.000Z' };
    const clerk = { id: 'c', name: '科员甲' };
    const totals = totalsOf([
      item({ deviations: [turn('乙')], steps: [{ node: 'x', name: '会签', before: 0, after: 1 }], work: [{ person: clerk, before: 1, after: 2 }] }),
      item({ deviations: [turn('丙')], steps: [{ node: 'x', name: '会签', before: 0, after: 1 }, { node: 'y', name: '用印', before: 1, after: 0 }], missed: [late, late] }),
      item({ deviations: [turn('乙')], work: [{ person: { id: 'h', name: '负责人' }, before: 2, after: 2 }] }),
      item({ verdict: 'same' }),
    ]);
    expect(totals.verdicts).toEqual({ same: 1, other: 3, unknown: 0 });
    expect(totals.turns.map(({ after, cases }) => [after, cases])).toEqual([['乙', 2], ['丙', 1]]);
    expect(totals.steps).toEqual([{ id: 'x', name: '会签', before: 0, after: 2 }, { id: 'y', name: '用印', before: 1, after: 0 }]);
    expect(totals.persons).toEqual([{ ...clerk, before: 1, after: 2 }]);
    expect(totals.missed).toEqual([{ node: 'b', name: '核稿', cases: 1 }]);
  });
});
