import type { Json } from '@liuzhuan/kernel';
import { buildCalendar } from './calendar';
import { calendarFunctions } from './calendar-functions';
import { dateOf, daysBefore, isDate, nextWorkingDay, workingDaysAfter, workingDaysBefore } from './date-functions';
import { isWorkingDay } from './day-kind';
import { CHINA_CALENDAR } from './national/china-calendar';

const china = buildCalendar(CHINA_CALENDAR);
const functions = calendarFunctions(china);

const CALLS: readonly (readonly [name: string, args: Json[], expected: Json])[] = [
  ['workingDaysAfter', ['2026-03-06', 1], '2026-03-09'],
  ['workingDaysAfter', ['2026-03-07', 1], '2026-03-09'],
  ['workingDaysAfter', ['2026-03-07', 0], '2026-03-09'],
  ['workingDaysAfter', ['2026-02-13', 2], '2026-02-24'],
  ['workingDaysAfter', ['2026-03-06T10:00:00.000Z', 1], '2026-03-09T10:00:00.000Z'],
  ['workingDaysAfter', ['2026-03-07T10:00:00+08:00', 1], '2026-03-09T10:00:00.000Z'],
  ['workingDaysAfter', ['2026-03-06T10:00:00', 1], '2026-03-09T02:00:00.000Z'],
  ['workingDaysAfter', ['2026-03-06T10:00:00@Asia/Shanghai', 1], '2026-03-09T02:00:00.000Z'],
  ['workingDaysBefore', ['2026-03-09', 1], '2026-03-06'],
  ['workingDaysBefore', ['2026-03-08', 1], '2026-03-06'],
  ['workingDaysBefore', ['2026-02-24', 1], '2026-02-14'],
  ['workingDaysBefore', ['2026-03-09T01:00:00.000Z', 2], '2026-03-05T01:00:00.000Z'],
  ['daysBefore', ['2026-03-03', 5], '2026-02-26'],
  ['daysBefore', ['2026-03-03T01:00:00.000Z', 5], '2026-02-26T01:00:00.000Z'],
  ['isWorkingDay', ['2026-02-28'], true],
  ['isWorkingDay', ['2026-02-17'], false],
  ['isWorkingDay', ['2026-02-27T17:00:00.000Z'], true],
  ['nextWorkingDay', ['2026-02-14'], '2026-02-24'],
  ['nextWorkingDay', ['2026-03-06T17:30:00.000Z'], '2026-03-09'],
];

describe('calendarFunctions', () => {
  it.each(CALLS)('%s%j is %j', (name, args, expected) => {
    expect(functions[name]?.(...args)).toEqual(expected);
  });

  const WRONG_FIRST: Json[] = [
    null,
    5,
    true,
    '',
    'tomorrow',
    '2026-02-30',
    '0000-01-01',
    '2026-02-28T99:00',
    ['2026-02-28'],
    { date: '2026-02-28' },
  ];
  it.each(WRONG_FIRST)('%j is no date for any of them', (wrong) => {
    expect(
      Object.entries(functions).map(([name, call]) => (name.startsWith('is') || name.startsWith('next') ? call(wrong) : call(wrong, 1))),
    ).toEqual(Object.keys(functions).map(() => null));
  });

  const WRONG_COUNT: Json[] = [null, '1', 1.5, -1, 1e9, true, [1]];
  it.each(WRONG_COUNT)('%j is no number of days', (wrong) => {
    expect(['workingDaysAfter', 'workingDaysBefore', 'daysBefore'].map((name) => functions[name]?.('2026-03-03', wrong))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('wants exactly its arguments', () => {
    expect([functions.workingDaysAfter?.('2026-03-03'), functions.isWorkingDay?.('2026-03-03', 1), functions.nextWorkingDay?.()]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('gives null, not a wrong date, at the edges of the calendar', () => {
    expect([
      functions.daysBefore?.('0001-01-05', 400),
      functions.daysBefore?.('0001-01-05T00:00', 400),
      functions.workingDaysAfter?.('9999-12-30', 30),
      functions.nextWorkingDay?.('9999-12-31'),
    ]).toEqual([null, null, null, null]);
  });
});

describe('the same for TypeScript', () => {
  it.each([
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-12-31', 0, '2026-12-31'],
    ['2026-09-30', 3, '2026-10-10'],
  ])('%s and %d working days is %s, and back', (date, count, expected) => {
    expect([workingDaysAfter(date, count, china), workingDaysBefore(expected, count, china)]).toEqual([expected, date]);
  });

  it('counts calendar days and names the next working day and the date of an instant', () => {
    expect([daysBefore('2026-03-03', 5), nextWorkingDay('2026-02-14', china)]).toEqual(['2026-02-26', '2026-02-24']);
    expect(dateOf('2026-03-06T17:30:00.000Z' as never, china)).toBe('2026-03-07');
  });

  it('throws on what is no date', () => {
    expect(['2026-02-28', '2026-02-29', 'tomorrow', '0000-01-01'].map(isDate)).toEqual([true, false, false, false]);
    expect(() => isWorkingDay(china, 'tomorrow')).toThrow('Expected a date such as 2026-02-17 but got "tomorrow"');
  });
});
