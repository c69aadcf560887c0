import { buildCalendar, type WorkCalendar } from './calendar';
import { checkCalendar } from './check-calendar';
import { dayKind, isWorkingDay, lastOfficialDate } from './day-kind';
import { calendarOfNotices } from './national/holiday-notice';
import { CHINA_CALENDAR } from './national/china-calendar';
import { CHINA_NOTICES } from './national/china';
import { prepare } from './prepared-calendar';

const national = buildCalendar(CHINA_CALENDAR);

describe('a calendar', () => {
  it.each([
    ['2026-03-02', true, 'weekday', null],
    ['2026-03-01', false, 'weekend', null],
    ['2026-02-28', true, 'workday', '春节'],
    ['2026-02-17', false, 'holiday', '春节'],
    ['2026-10-03', false, 'holiday', '国庆节'],
    ['2026-12-31', true, 'weekday', null],
  ])('%s: working %s, %s, %s', (date, working, kind, name) => {
    expect(dayKind(national, date)).toMatchObject({ working, kind, name, official: true });
    expect(isWorkingDay(national, date)).toBe(working);
  });

  it('says which days are not official', () => {
    expect([dayKind(national, '2027-02-08').official, dayKind(national, '2003-05-01').official]).toEqual([false, false]);
  });

  it('lays the exceptions of an organisation over the national days', () => {
    const own = buildCalendar(CHINA_CALENDAR, {
      days: [
        { date: '2026-03-02', kind: 'holiday', name: '县庆', source: '县政办〔2026〕1号' },
        { date: '2026-02-28', kind: 'holiday', name: '轮休', source: '内部通知' },
        { date: '2026-10-04', kind: 'workday', name: '防汛值守', source: '内部通知' },
      ],
      officeHours: [{ from: '09:00', to: '17:00' }],
    });
    expect(dayKind(own, '2026-03-02')).toEqual({
      working: false,
      kind: 'holiday',
      name: '县庆',
      source: '县政办〔2026〕1号',
      official: true,
    });
    expect([isWorkingDay(own, '2026-02-28'), isWorkingDay(own, '2026-10-04'), isWorkingDay(own, '2026-10-05')]).toEqual([
      false,
      true,
      false,
    ]);
    expect(own.officeHours).toEqual([{ from: '09:00', to: '17:00' }]);
    expect(own.days.length).toBe(national.days.length + 1);
    expect(own.days.map(({ date }) => date)).toEqual(own.days.map(({ date }) => date).sort());
    expect(isWorkingDay(national, '2026-03-02')).toBe(true);
  });

  it('takes the notice of a new year as data', () => {
    const spring = { name: '春节', off: ['2027-02-05/2027-02-11'], on: ['2027-01-31'] };
    const extended = buildCalendar(calendarOfNotices({ ...CHINA_NOTICES, 2027: { source: '测试通知', holidays: [spring] } }));
    expect(dayKind(extended, '2027-02-08')).toEqual({ working: false, kind: 'holiday', name: '春节', source: '测试通知', official: true });
    expect(lastOfficialDate(extended)).toBe('2027-12-31');
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(national))).toEqual(national);
  });
});

describe('checkCalendar', () => {
  const holiday = { kind: 'holiday', name: '假', source: '测试' } as const;
  it.each<[string, Partial<WorkCalendar>, string]>([
    ['time zone', { timeZone: 'Asia/Beijing' }, 'calendar-time-zone'],
    ['weekend of all days', { weekend: [1, 2, 3, 4, 5, 6, 7] }, 'calendar-weekend'],
    ['weekday 0', { weekend: [0, 6] }, 'calendar-weekend'],
    ['no office hours', { officeHours: [] }, 'calendar-office-hours'],
    ['office hours backwards', { officeHours: [{ from: '12:00', to: '08:30' }] }, 'calendar-office-hours'],
    [
      'office hours overlapping',
      {
        officeHours: [
          { from: '08:30', to: '12:00' },
          { from: '11:00', to: '18:00' },
        ],
      },
      'calendar-office-hours',
    ],
    ['office hours past midnight', { officeHours: [{ from: '08:30', to: '24:30' }] }, 'calendar-office-hours'],
    ['office hours in words', { officeHours: [{ from: '8点半', to: '12:00' }] }, 'calendar-office-hours'],
    ['missing date', { days: [{ date: '2026-02-30', ...holiday }] }, 'calendar-date'],
    [
      'date twice',
      {
        days: [
          { date: '2026-02-27', ...holiday },
          { date: '2026-02-27', ...holiday },
        ],
      },
      'calendar-date-twice',
    ],
    ['official through', { officialThrough: { 2026: '2027-12-31' } }, 'calendar-official-through'],
  ])('finds a wrong %s', (_, wrong, code) => {
    const calendar = { ...national, ...wrong };
    expect(checkCalendar(calendar).map((diagnostic) => diagnostic.code)).toEqual([code]);
    expect(() => prepare(calendar)).toThrow(/^Expected a calendar that passes checkCalendar but got/);
  });

  it('allows office hours until midnight', () => {
    expect(checkCalendar({ ...national, officeHours: [{ from: '00:00', to: '24:00' }] })).toEqual([]);
  });
});
