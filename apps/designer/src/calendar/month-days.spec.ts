import { monthDays } from './month-days';

describe('the days of a month', () => {
  it.each([
    [2026, 2, 6, 28, '2026-02-28'],
    [2024, 2, 3, 29, '2024-02-29'],
    [2026, 6, 0, 30, '2026-06-30'],
    [2026, 12, 1, 31, '2026-12-31'],
  ])('%i-%i', (year, month, before, count, last) => {
    const days = monthDays(year, month);
    expect([days.before, days.dates.length, days.dates.at(-1)]).toEqual([before, count, last]);
  });
});
