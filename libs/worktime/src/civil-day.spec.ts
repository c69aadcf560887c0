import { Temporal } from 'temporal-polyfill';
import { addMonths, civilDayOf, formatDate, parseDate, weekdayOf } from './civil-day';

describe('civil days', () => {
  it('agree with Temporal on every 37th day of 1600–2400', () => {
    for (let day = civilDayOf(1600, 1, 1); day < civilDayOf(2400, 1, 1); day += 37) {
      const plain = new Temporal.PlainDate(1970, 1, 1).add({ days: day });
      expect([formatDate(day), parseDate(plain.toString()), weekdayOf(day)]).toEqual([plain.toString(), day, plain.dayOfWeek]);
    }
  });

  it.each([
    ['2026-02-29'],
    ['2100-02-29'],
    ['2026-00-10'],
    ['2026-13-01'],
    ['2026-04-31'],
    ['2026-4-1'],
    ['20260401'],
    ['2026-04-01T00:00'],
    [''],
  ])('%s is no date', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-05-31', 120, '2036-05-31'],
  ])('%s and %d months is %s', (date, months, expected) => {
    expect(formatDate(addMonths(parseDate(date) as number, months))).toBe(expected);
  });
});
