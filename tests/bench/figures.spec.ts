import { figuresOf, median, middle, percentile, ratioOf } from './figures';

describe('figures', () => {
  it.each([
    [0.5, 5],
    [0.99, 10],
    [0.1, 1],
    [1, 10],
  ])('the %s percentile of 1 to 10 is %s', (share, expected) => {
    expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], share)).toBe(expected);
  });

  it('gives rate and percentiles of a sample in any order', () => {
    expect(figuresOf({ durations: [3, 1, 2], seconds: 0.5 })).toEqual({ rate: 6, p50: 2, p99: 3 });
  });

  it('takes the middle of each figure', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(middle([[9, 1], [1, 3], [5, 2]].map(([rate = 0, p50 = 0]) => ({ rate, p50, p99: 0 })))).toEqual({ rate: 5, p50: 2, p99: 0 });
  });

  it('compares what was run in turn', () => {
    expect(ratioOf([10, 2, 9], [5, 1, 3])).toBe(2);
  });
});
