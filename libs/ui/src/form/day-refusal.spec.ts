import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';
import { dayRefusal } from './day-refusal';

const calendar = buildCalendar(CHINA_CALENDAR, { days: [{ date: '2026-11-25', kind: 'holiday', name: '机关搬迁', source: '' }] });
const judge = (field: object, locale: 'zh' | 'en' = 'zh') => dayRefusal({ type: 'workdate', ...field }, { calendar, today: '2026-11-23', locale });

describe('days that cannot be chosen', () => {
  it.each<[string, object, string | undefined]>([
    ['2026-11-24', { workingDaysOnly: true }, undefined],
    ['2026-11-25', { workingDaysOnly: true }, '机关搬迁放假，不是工作日'],
    ['2026-11-28', { workingDaysOnly: true }, '周末，不是工作日'],
    ['2026-02-17', { workingDaysOnly: true }, '春节放假，不是工作日'],
    ['2026-02-14', { workingDaysOnly: true }, undefined],
    ['2026-11-24', { earliestInWorkingDays: 2 }, '早于 2026-11-26'],
    ['2026-11-26', { earliestInWorkingDays: 2 }, undefined],
    ['2026-11-28', { earliestInWorkingDays: 2 }, undefined],
    ['2026-11-27', { workingDaysOnly: true, latestInWorkingDays: 2 }, '晚于 2026-11-26'],
  ])('%s %j: %s', (date, field, reason) => {
    expect(judge(field)?.(date)).toBe(reason);
  });

  it('leaves years that are not written with four figures to the server, while one is typed', () => {
    expect(judge({ workingDaysOnly: true })?.('20261-11-28')).toBeUndefined();
  });

  it('speaks the reader’s language', () => {
    expect(judge({ workingDaysOnly: true }, 'en')?.('2026-11-28')).toBe('weekend, not a working day');
  });

  it('has nothing to say where every day can be chosen', () => {
    expect(judge({})).toBeUndefined();
  });
});
