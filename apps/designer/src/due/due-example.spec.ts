import { asInstant } from '@liuzhuan/kernel';
import { buildCalendar, calendarFunctions, CHINA_CALENDAR } from '@liuzhuan/worktime';
import { dueExample, exampleMorning, literalOf } from './due-example';

const CALENDAR = buildCalendar(CHINA_CALENDAR);
/** Friday, 25 September 2026, 10:00 in Shanghai; 国庆 follows. */
const FRIDAY = asInstant('2026-09-25T02:00:00.000Z');

describe('an example for a limit', () => {
  it('reckons in working days', () => {
    const example = dueExample('1 working day', '1 working hour', FRIDAY, CALENDAR);
    expect(example?.words.zh).toBe('1 个工作日');
    expect(example && example.due > FRIDAY).toBe(true);
    expect(example?.remind && example.remind < example.due).toBe(true);
    expect(example?.uncertain).toBe(false);
  });

  it('warns beyond the announced holidays', () => {
    expect(dueExample('3000 working days', '', FRIDAY, CALENDAR)?.uncertain).toBe(true);
  });

  it.each(['', '=四级[1].时限', 'R3/P1D', 'soon'])('says nothing about %s', (within) => {
    expect(dueExample(within, '', FRIDAY, CALENDAR)).toBeUndefined();
  });

  it('tells the first time of a timer that comes again', () => {
    expect(dueExample('R3/PT2H', '', FRIDAY, CALENDAR, 'timer')?.due).toBe('2026-09-25T04:00:00.000Z');
  });

  it.each([
    ['2 working hours', '2026-11-23T01:00:00.000Z', '2026-11-23T03:00:00.000Z'],
    ['5 working hours', '2026-11-23T01:00:00.000Z', '2026-11-23T08:30:00.000Z'],
    ['3 working days', '2026-11-23T01:00:00.000Z', '2026-11-26T01:00:00.000Z'],
    ['2026-12-01', '2026-11-23T01:00:00.000Z', '2026-12-01T10:00:00.000Z'],
  ])('%s from %s is %s', (limit, from, due) => {
    expect(dueExample(limit, '', asInstant(from), CALENDAR)?.due).toBe(due);
  });

  it('begins in the morning of today, or of the next working day', () => {
    expect(exampleMorning(asInstant('2026-11-23T07:00:00.000Z'), CALENDAR)).toEqual({ at: '2026-11-23T01:00:00.000Z', isToday: true });
    expect(exampleMorning(asInstant('2026-11-22T07:00:00.000Z'), CALENDAR)).toEqual({ at: '2026-11-23T01:00:00.000Z', isToday: false });
  });

  it('reckons a limit written as an expression with what is supposed of the case', () => {
    const functions = calendarFunctions(CALENDAR);
    expect(literalOf('=daysBefore(会议时间, 5)', { 会议时间: '2026-12-10' }, functions)).toEqual({ literal: '2026-12-05', read: ['会议时间'] });
    expect(literalOf('=if urgency = "特急" then "PT0S" else "1 working day"', { urgency: '平件' }, functions)).toEqual({ literal: '1 working day', read: ['urgency'] });
    expect(literalOf('3 working days', {}, functions)).toEqual({ literal: '3 working days', read: [] });
    expect(literalOf('=会议时间', {}, functions)).toBeUndefined();
    expect(literalOf('=1 + 1', {}, functions)).toBeUndefined();
  });
});
