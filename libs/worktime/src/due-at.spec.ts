import { asInstant, type Instant } from '@liuzhuan/kernel';
import { buildCalendar, type WorkCalendar } from './calendar';
import { type Deadline, isPeriod } from './deadline';
import { dueAt, instantBefore } from './due-at';
import { CHINA_CALENDAR } from './national/china-calendar';
import { parseDeadline } from './parse-deadline';

const china = buildCalendar(CHINA_CALENDAR);
const berlin: WorkCalendar = { ...china, timeZone: 'Europe/Berlin', days: [] };

/** `2026-10-10 17:00` Shanghai time as an instant. */
const at = (local: string): Instant => asInstant(new Date(`${local.replace(' ', 'T')}+08:00`).toISOString());
const shanghai = (instant: Instant) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

function read(text: string): Deadline {
  const result = parseDeadline(text);
  if (!result.ok) throw new Error(result.error.message.en);
  return result.value;
}

describe('dueAt', () => {
  it.each([
    // Ordinary weeks.
    ['1 working day', '2026-03-02 10:15', '2026-03-03 10:15'],
    ['1 working day', '2026-03-06 16:00', '2026-03-09 16:00'],
    ['3 working days', '2026-03-05 09:00', '2026-03-10 09:00'],
    ['1 working day', '2026-03-03 20:40', '2026-03-04 20:40'],
    ['1 working day', '2026-03-03 06:00', '2026-03-04 06:00'],
    // From a day off the next working day counts whole.
    ['1 working day', '2026-03-07 10:00', '2026-03-09 18:00'],
    ['3 working days', '2026-03-08 23:59', '2026-03-11 18:00'],
    ['0 working days', '2026-03-07 10:00', '2026-03-09 08:30'],
    ['0 working days', '2026-03-06 10:00', '2026-03-06 10:00'],
    // Spring Festival 2026: off 15–23 February, Saturdays 14 and 28 worked.
    ['1 working day', '2026-02-13 11:00', '2026-02-14 11:00'],
    ['1 working day', '2026-02-14 11:00', '2026-02-24 11:00'],
    ['3 working days', '2026-02-12 11:00', '2026-02-24 11:00'],
    ['5 working days', '2026-02-24 09:00', '2026-03-02 09:00'],
    ['1 working day', '2026-02-18 09:00', '2026-02-24 18:00'],
    // National Day 2025 (1–8 October, Sunday 28 September and Saturday 11 October worked) and 2026.
    ['2 working days', '2025-09-30 15:00', '2025-10-10 15:00'],
    ['3 working days', '2025-09-30 15:00', '2025-10-11 15:00'],
    ['1 working day', '2025-09-26 15:00', '2025-09-28 15:00'],
    ['3 working days', '2026-09-30 15:00', '2026-10-10 15:00'],
    ['1 working day', '2026-09-19 15:00', '2026-09-20 18:00'],
    // Year end: 1–3 January 2026 off, Sunday the 4th worked.
    ['1 working day', '2025-12-31 17:00', '2026-01-04 17:00'],
    ['20 working days', '2025-12-15 08:30', '2026-01-13 08:30'],
    // Office time.
    ['2 working hours', '2026-03-03 09:00', '2026-03-03 11:00'],
    ['2 working hours', '2026-03-03 11:30', '2026-03-03 16:00'],
    ['2 working hours', '2026-03-03 10:00', '2026-03-03 12:00'],
    ['2 working hours', '2026-03-03 12:30', '2026-03-03 16:30'],
    ['2 working hours', '2026-03-06 17:00', '2026-03-09 09:30'],
    ['2 working hours', '2026-03-07 17:00', '2026-03-09 10:30'],
    ['7 working hours', '2026-03-03 08:00', '2026-03-03 18:00'],
    ['8 working hours', '2026-02-14 08:30', '2026-02-24 09:30'],
    ['15 working minutes', '2026-03-03 17:50', '2026-03-04 08:35'],
    ['0 working hours', '2026-03-07 17:00', '2026-03-09 08:30'],
    // Clock time and calendar days go on over nights and holidays.
    ['PT90M', '2026-09-30 17:50', '2026-09-30 19:20'],
    ['PT24H', '2026-12-31 12:00', '2027-01-01 12:00'],
    ['P5D', '2026-09-30 15:00', '2026-10-05 15:00'],
    ['5天', '2026-02-14 10:00', '2026-02-19 10:00'],
    ['2 weeks', '2026-12-24 10:00', '2027-01-07 10:00'],
    ['P1M', '2026-01-31 10:00', '2026-02-28 10:00'],
    ['P1M', '2028-01-31 10:00', '2028-02-29 10:00'],
    ['P1Y', '2028-02-29 10:00', '2029-02-28 10:00'],
    ['P1M1DT2H', '2026-01-31 23:00', '2026-03-02 01:00'],
    ['1个季度', '2026-11-30 10:00', '2027-02-28 10:00'],
    ['立即', '2026-03-07 10:00', '2026-03-07 10:00'],
    // Just after midnight in Shanghai it is still the day before in UTC.
    ['1 working day', '2026-03-09 00:30', '2026-03-10 00:30'],
    ['P1M', '2026-03-01 00:30', '2026-04-01 00:30'],
    // Fixed times.
    ['2026-10-10', '2026-03-07 10:00', '2026-10-10 18:00'],
    ['2026-10-10T17:00', '2026-03-07 10:00', '2026-10-10 17:00'],
    ['2026-10-10T09:00Z', '2026-03-07 10:00', '2026-10-10 17:00'],
    ['9999-12-31', '2026-03-07 10:00', '9999-12-31 18:00'],
    // Cycles: the first time.
    ['R3/P1D', '2026-03-07 10:00', '2026-03-08 10:00'],
    ['0 9 * * 1', '2026-03-07 10:00', '2026-03-09 09:00'],
  ])('%s from %s is due %s', (text, anchor, expected) => {
    expect({
      due: shanghai(dueAt(read(text), at(anchor), china).instant),
      warnings: dueAt(read(text), at(anchor), china).warnings,
    }).toEqual({
      due: expected,
      warnings: [],
    });
  });

  it('takes a bare date of a timer as the beginning of that day', () => {
    expect(shanghai(dueAt(read('2026-10-10'), at('2026-03-07 10:00'), china, 'timer').instant)).toBe('2026-10-10 00:00');
  });

  it('keeps seconds and milliseconds of the anchor', () => {
    expect(dueAt(read('1 working day'), asInstant('2026-03-03T02:03:04.567Z'), china).instant).toBe('2026-03-04T02:03:04.567Z');
    expect(dueAt(read('PT1.5S'), asInstant('2026-03-03T02:03:04.567Z'), china).instant).toBe('2026-03-03T02:03:06.067Z');
  });

  it.each([
    ['1 working day', '2026-12-31 10:00', '2027-01-01 10:00', '2027-01-01'],
    ['2 working hours', '2026-12-31 17:00', '2027-01-01 09:30', '2027-01-01'],
    ['1 working day', '2027-02-08 10:00', '2027-02-09 10:00', '2027-02-09'],
    ['1 working day', '2003-10-01 10:00', '2003-10-02 10:00', '2003-10-02'],
  ])('warns when %s from %s needs holidays nobody has announced', (text, anchor, due, date) => {
    const result = dueAt(read(text), at(anchor), china);
    expect(shanghai(result.instant)).toBe(due);
    expect(result.warnings).toHaveLength(1);
    expect(result.warnings[0]).toMatchObject({
      code: 'calendar-not-official',
      severity: 'warning',
      params: { date, year: Number(date.slice(0, 4)) },
    });
    expect(result.warnings[0]?.message.zh).toContain(date);
  });

  it.each(['P1D', 'PT24H', '2027-02-08', 'R/P1D'])('%s never consults the holidays and does not warn', (text) => {
    expect(dueAt(read(text), at('2026-12-31 10:00'), china).warnings).toEqual([]);
  });

  it('uses the office hours of the organisation', () => {
    const own = buildCalendar(CHINA_CALENDAR, { officeHours: [{ from: '09:00', to: '17:00' }] });
    expect(shanghai(dueAt(read('1 working day'), at('2026-03-07 10:00'), own).instant)).toBe('2026-03-09 17:00');
    expect(shanghai(dueAt(read('9 working hours'), at('2026-03-09 08:00'), own).instant)).toBe('2026-03-10 10:00');
  });

  it.each([
    // Clocks go forward on 2026-03-29 at 02:00 and back on 2026-10-25 at 03:00.
    ['P1D', '2026-03-28T08:00:00.000Z', '2026-03-29T07:00:00.000Z'],
    ['PT24H', '2026-03-28T08:00:00.000Z', '2026-03-29T08:00:00.000Z'],
    ['P1D', '2026-03-28T01:30:00.000Z', '2026-03-29T01:30:00.000Z'],
    ['P1D', '2026-10-24T00:30:00.000Z', '2026-10-25T00:30:00.000Z'],
    ['1 working day', '2026-10-23T14:00:00.000Z', '2026-10-26T15:00:00.000Z'],
  ])('keeps clock time where clocks change: %s from %s', (text, anchor, expected) => {
    expect(dueAt(read(text), asInstant(anchor), berlin).instant).toBe(expected);
  });
});

describe('instantBefore', () => {
  it.each([
    ['1 working day', '2026-03-03 10:15', '2026-03-02 10:15'],
    ['1 working day', '2026-03-09 16:00', '2026-03-06 16:00'],
    ['1 working day', '2026-02-24 11:00', '2026-02-14 11:00'],
    ['1 working day', '2026-03-08 10:00', '2026-03-06 08:30'],
    ['0 working days', '2026-03-08 10:00', '2026-03-06 18:00'],
    ['3 working days', '2025-10-11 15:00', '2025-09-30 15:00'],
    ['2 working hours', '2026-03-03 15:00', '2026-03-03 10:30'],
    ['2 working hours', '2026-03-09 09:00', '2026-03-06 16:30'],
    ['2 working hours', '2026-03-08 09:00', '2026-03-06 16:00'],
    ['7 working hours', '2026-03-03 18:00', '2026-03-03 08:30'],
    ['PT30M', '2026-03-03 00:10', '2026-03-02 23:40'],
    ['5天', '2026-10-08 09:00', '2026-10-03 09:00'],
    ['P1M', '2026-03-31 09:00', '2026-02-28 09:00'],
  ])('%s before %s is %s', (text, end, expected) => {
    const period = read(text);
    if (!isPeriod(period)) throw new Error(`${text} is no period`);
    expect(shanghai(instantBefore(period, at(end), china).instant)).toBe(expected);
  });

  it('warns about the later day', () => {
    expect(instantBefore({ kind: 'working-days', count: 3 }, at('2027-01-04 10:00'), china).warnings.map(({ params }) => params)).toEqual([
      { date: '2027-01-04', year: 2027 },
    ]);
  });
});
