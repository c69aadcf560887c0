import { boundsOf, lastQuarter } from './backtest-period';

describe('the period of a backtest', () => {
  it('is the last quarter, on the time of the offices', () => {
    expect(lastQuarter(Date.parse('2026-11-22T17:00:00.000Z'))).toEqual({ from: '2026-08-25', until: '2026-11-23' });
  });

  it('takes in the last day', () => {
    expect(boundsOf({ from: '2026-11-01', until: '2026-11-01' })).toEqual({ from: '2026-10-31T16:00:00.000Z', until: '2026-11-01T16:00:00.000Z' });
    expect(boundsOf({ from: '2026-11-02', until: '2026-11-01' })).toBeUndefined();
    expect(boundsOf({ from: '', until: '2026-11-01' })).toBeUndefined();
  });
});
