import { asInstant } from '@liuzhuan/kernel';
import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';
import { dueExample } from './due-example';

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
});
