import { figuresOf, middle, percentile, timed } from './figures';

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

  it('takes the middle of three runs', () => {
    expect(middle([9, 1, 5].map((rate) => ({ rate, p50: 0, p99: 0 }))).rate).toBe(5);
  });

  it('does every item once, with as many at a time as there are clients', async () => {
    const done: number[] = [];
    let now = 0;
    let most = 0;
    const sample = await timed([1, 2, 3, 4, 5, 6], 3, async (item, measure) => {
      now += 1;
      most = Math.max(most, now);
      for (let step = 0; step < 2; step += 1) await measure(() => new Promise((resolve) => setImmediate(resolve)));
      now -= 1;
      done.push(item);
    });
    expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(most).toBe(3);
    expect(sample.durations).toHaveLength(12);
  });
});
