import { describeDeadline } from './describe-deadline';
import { formatDeadline } from './format-deadline';
import { type Deadline, isCycle, isMoment, isPeriod } from './deadline';
import { parseDeadline } from './parse-deadline';

function read(text: string): Deadline {
  const result = parseDeadline(text);
  if (!result.ok) throw new Error(result.error.message.en);
  return result.value;
}

describe('parseDeadline', () => {
  it.each<[string, Deadline, zh: string, en: string, canonical: string]>([
    ['3 working days', { kind: 'working-days', count: 3 }, '3 个工作日', '3 working days', '3 working days'],
    ['1 working day', { kind: 'working-days', count: 1 }, '1 个工作日', '1 working day', '1 working day'],
    ['3工作日', { kind: 'working-days', count: 3 }, '3 个工作日', '3 working days', '3 working days'],
    ['3 个工作日', { kind: 'working-days', count: 3 }, '3 个工作日', '3 working days', '3 working days'],
    ['三个工作日内', { kind: 'working-days', count: 3 }, '3 个工作日', '3 working days', '3 working days'],
    ['within 10 Working  Days', { kind: 'working-days', count: 10 }, '10 个工作日', '10 working days', '10 working days'],
    ['十五个工作日以内', { kind: 'working-days', count: 15 }, '15 个工作日', '15 working days', '15 working days'],
    ['0 working days', { kind: 'working-days', count: 0 }, '0 个工作日', '0 working days', '0 working days'],
    ['2 working hours', { kind: 'office-time', minutes: 120 }, '2 个工作小时', '2 working hours', '2 working hours'],
    [
      '1.5 working hours',
      { kind: 'office-time', minutes: 90 },
      '1 个工作小时 30 个工作分钟',
      '1 working hour 30 working minutes',
      '90 working minutes',
    ],
    [
      '1.1个工作小时',
      { kind: 'office-time', minutes: 66 },
      '1 个工作小时 6 个工作分钟',
      '1 working hour 6 working minutes',
      '66 working minutes',
    ],
    ['PT90M', { kind: 'span', span: { minutes: 90 } }, '90 分钟', '90 minutes', 'PT90M'],
    ['PT1H30M', { kind: 'span', span: { hours: 1, minutes: 30 } }, '1 小时 30 分钟', '1 hour 30 minutes', 'PT1H30M'],
    ['P5D', { kind: 'span', span: { days: 5 } }, '5 天', '5 days', 'P5D'],
    ['P1M', { kind: 'span', span: { months: 1 } }, '1 个月', '1 month', 'P1M'],
    [
      'P1Y2M3W4DT5H6M7.5S',
      { kind: 'span', span: { years: 1, months: 2, weeks: 3, days: 4, hours: 5, minutes: 6, seconds: 7.5 } },
      '1 年 2 个月 3 周 4 天 5 小时 6 分钟 7.5 秒',
      '1 year 2 months 3 weeks 4 days 5 hours 6 minutes 7.5 seconds',
      'P1Y2M3W4DT5H6M7.5S',
    ],
    ['PT0S', { kind: 'span', span: {} }, '立即', 'immediately', 'PT0S'],
    ['立即', { kind: 'span', span: {} }, '立即', 'immediately', 'PT0S'],
    ['第一时间', { kind: 'span', span: {} }, '立即', 'immediately', 'PT0S'],
    ['0 minutes', { kind: 'span', span: {} }, '立即', 'immediately', 'PT0S'],
    ['5天', { kind: 'span', span: { days: 5 } }, '5 天', '5 days', 'P5D'],
    ['5日内', { kind: 'span', span: { days: 5 } }, '5 天', '5 days', 'P5D'],
    ['两周', { kind: 'span', span: { weeks: 2 } }, '2 周', '2 weeks', 'P2W'],
    ['二十一天', { kind: 'span', span: { days: 21 } }, '21 天', '21 days', 'P21D'],
    ['1个月', { kind: 'span', span: { months: 1 } }, '1 个月', '1 month', 'P1M'],
    ['1个季度', { kind: 'span', span: { months: 3 } }, '3 个月', '3 months', 'P3M'],
    ['30分钟', { kind: 'span', span: { minutes: 30 } }, '30 分钟', '30 minutes', 'PT30M'],
    ['1.5 hours', { kind: 'span', span: { minutes: 90 } }, '90 分钟', '90 minutes', 'PT90M'],
    ['2026-10-10', { kind: 'date', date: '2026-10-10' }, '2026-10-10', '2026-10-10', '2026-10-10'],
    [
      '2026-10-10T17:00',
      { kind: 'date-time', local: '2026-10-10T17:00:00.000' },
      '2026-10-10 17:00',
      '2026-10-10 17:00',
      '2026-10-10T17:00:00.000',
    ],
    [
      '2026-10-10 17:00:30',
      { kind: 'date-time', local: '2026-10-10T17:00:30.000' },
      '2026-10-10 17:00',
      '2026-10-10 17:00',
      '2026-10-10T17:00:30.000',
    ],
    [
      '2026-10-10T17:00+08:00',
      { kind: 'instant', instant: '2026-10-10T09:00:00.000Z' as never },
      '2026-10-10 09:00（UTC）',
      '2026-10-10 09:00 (UTC)',
      '2026-10-10T09:00:00.000Z',
    ],
    [
      '2026-10-10T17:00:00@Asia/Shanghai',
      { kind: 'instant', instant: '2026-10-10T09:00:00.000Z' as never },
      '2026-10-10 09:00（UTC）',
      '2026-10-10 09:00 (UTC)',
      '2026-10-10T09:00:00.000Z',
    ],
    [
      'R3/P1D',
      { kind: 'repetition', times: 3, start: null, every: { kind: 'span', span: { days: 1 } } },
      '每 1 天一次，共 3 次',
      'every 1 day, 3 times',
      'R3/P1D',
    ],
    [
      'R/PT1H',
      { kind: 'repetition', times: null, start: null, every: { kind: 'span', span: { hours: 1 } } },
      '每 1 小时一次',
      'every 1 hour',
      'R/PT1H',
    ],
    [
      'R1/1 working day',
      { kind: 'repetition', times: 1, start: null, every: { kind: 'working-days', count: 1 } },
      '每 1 个工作日一次，共 1 次',
      'every 1 working day, 1 time',
      'R1/1 working day',
    ],
    [
      'R3/2026-10-10T09:00/P1D',
      {
        kind: 'repetition',
        times: 3,
        start: { kind: 'date-time', local: '2026-10-10T09:00:00.000' },
        every: { kind: 'span', span: { days: 1 } },
      },
      '自 2026-10-10 09:00 起每 1 天一次，共 3 次',
      'every 1 day from 2026-10-10 09:00, 3 times',
      'R3/2026-10-10T09:00:00.000/P1D',
    ],
    ['0  9 * * 1', { kind: 'cron', pattern: '0 9 * * 1' }, '按 cron 表达式 0 9 * * 1', 'by cron 0 9 * * 1', '0 9 * * 1'],
    ['0 9 L * *', { kind: 'cron', pattern: '0 9 L * *' }, '按 cron 表达式 0 9 L * *', 'by cron 0 9 L * *', '0 9 L * *'],
    [
      '*/5 8-17 * * MON-FRI',
      { kind: 'cron', pattern: '*/5 8-17 * * MON-FRI' },
      '按 cron 表达式 */5 8-17 * * MON-FRI',
      'by cron */5 8-17 * * MON-FRI',
      '*/5 8-17 * * MON-FRI',
    ],
  ])('%s', (text, deadline, zh, en, canonical) => {
    expect(read(`  ${text} `)).toEqual(deadline);
    expect(describeDeadline(deadline)).toEqual({ zh, en });
    expect(formatDeadline(deadline)).toBe(canonical);
    expect(formatDeadline(read(canonical))).toBe(canonical);
  });

  it.each([
    ['', 'deadline-empty'],
    ['  ', 'deadline-empty'],
    ['soon', 'deadline-unreadable'],
    ['3', 'deadline-unreadable'],
    ['working days', 'deadline-unreadable'],
    ['3 working dayz', 'deadline-unreadable'],
    ['3-5个工作日', 'deadline-unreadable'],
    ['3月', 'deadline-unreadable'],
    ['1.2.3 hours', 'deadline-unreadable'],
    ['三四个工作日', 'deadline-unreadable'],
    ['P', 'deadline-unreadable'],
    ['PT', 'deadline-unreadable'],
    ['P1.5D', 'deadline-unreadable'],
    ['P3X', 'deadline-unreadable'],
    ['= date("2026-10-10")', 'deadline-unreadable'],
    ['-P1D', 'deadline-negative'],
    ['-3 working days', 'deadline-negative'],
    ['0.5 working days', 'deadline-fraction'],
    ['1.5天', 'deadline-fraction'],
    ['P101Y', 'deadline-too-long'],
    ['30000 working days', 'deadline-too-long'],
    ['99999999999999999999 days', 'deadline-too-long'],
    ['PT9999999999S', 'deadline-too-long'],
    ['2026-02-30', 'deadline-date-missing'],
    ['2026-2-3', 'deadline-date-missing'],
    ['0000-01-01', 'deadline-date-missing'],
    ['2026-10-10T25:00', 'deadline-date-missing'],
    ['2026-10-10Tnoon', 'deadline-date-missing'],
    ['2026-10-10T17:00@Nowhere/City', 'deadline-date-missing'],
    ['R3', 'deadline-unreadable'],
    ['R3/', 'cycle-unreadable'],
    ['R3/P1D/2026-10-10', 'cycle-unreadable'],
    ['R3/2026-10-10/P1D/P1D', 'cycle-unreadable'],
    ['R/soon', 'deadline-unreadable'],
    ['R0/P1D', 'cycle-never'],
    ['R/PT0S', 'cycle-never'],
    ['R/0 working days', 'cycle-never'],
    ['99 9 * * 1', 'cron-unreadable'],
    ['0 9 30 2 *', 'cycle-never'],
  ])('refuses %s: %s', (text, code) => {
    const location = { elementId: 'Task_1', property: 'within' };
    const result = parseDeadline(text, location);
    expect(result).toMatchObject({ ok: false, error: { code, severity: 'error', location } });
    if (!result.ok) expect([result.error.message.zh, result.error.message.en, result.error.cure.zh].join()).not.toMatch(/\{\w+\}/);
  });

  it('answers hostile text quickly', () => {
    const hostile = [
      `${'9'.repeat(50_000)}`,
      `${'0 '.repeat(50_000)}x`,
      `R${'/'.repeat(50_000)}`,
      `within ${' '.repeat(50_000)}x`,
      `2026-10-10T${'9'.repeat(50_000)}`,
    ];
    expect(hostile.map((text) => parseDeadline(text).ok)).toEqual(hostile.map(() => false));
  });

  it('tells the three kinds apart', () => {
    const kinds = ['3 working days', '2026-10-10', 'R/PT1H'].map((text) => [
      isPeriod(read(text)),
      isMoment(read(text)),
      isCycle(read(text)),
    ]);
    expect(kinds).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
  });
});
