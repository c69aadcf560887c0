import { type CodeTable, diagnosticsOf } from '@liuzhuan/kernel';

const LITERALS_ZH = '写成 3 working days、3工作日、2 working hours、PT90M、P5D、2026-10-10、2026-10-10T17:00、R3/P1D 或 0 9 * * 1';
const LITERALS_EN = 'Write 3 working days, 3工作日, 2 working hours, PT90M, P5D, 2026-10-10, 2026-10-10T17:00, R3/P1D or 0 9 * * 1';

/** Everything worktime has to say about deadlines and calendars. */
export const WORKTIME_CODES = {
  'deadline-empty': {
    severity: 'error',
    message: { zh: '期限为空', en: 'The time limit is empty' },
    cure: { zh: LITERALS_ZH, en: LITERALS_EN },
  },
  'deadline-unreadable': {
    severity: 'error',
    message: { zh: '看不懂的期限“{text}”', en: 'Cannot read the time limit "{text}"' },
    cure: { zh: LITERALS_ZH, en: LITERALS_EN },
  },
  'deadline-negative': {
    severity: 'error',
    message: { zh: '期限“{text}”是负数', en: 'The time limit "{text}" is negative' },
    cure: {
      zh: '期限写正数；提前量用 remindBefore 或 workingDaysBefore 表示',
      en: 'Write a positive time limit; use remindBefore or workingDaysBefore to count backwards',
    },
  },
  'deadline-too-long': {
    severity: 'error',
    message: { zh: '期限“{text}”超过 100 年', en: 'The time limit "{text}" exceeds 100 years' },
    cure: { zh: '检查数字和单位', en: 'Check the figure and its unit' },
  },
  'deadline-fraction': {
    severity: 'error',
    message: {
      zh: '期限“{text}”不是整数，只有小时可以带小数',
      en: 'The time limit "{text}" is not a whole number; only hours may have a fraction',
    },
    cure: {
      zh: '改用更小的单位，如 0.5 个工作日写成 4 working hours',
      en: 'Use a smaller unit, e.g. 4 working hours instead of 0.5 working days',
    },
  },
  'deadline-date-missing': {
    severity: 'error',
    message: { zh: '“{text}”不是存在的日期或时间', en: '"{text}" is not an existing date or time' },
    cure: { zh: '检查年月日和时分秒', en: 'Check year, month, day and time' },
  },
  'cycle-unreadable': {
    severity: 'error',
    message: { zh: '看不懂的周期“{text}”', en: 'Cannot read the cycle "{text}"' },
    cure: {
      zh: '写成 R3/P1D（三次）、R/PT1H（不限次数）、R/1 working day 或 R3/2026-10-10T09:00/P1D',
      en: 'Write R3/P1D (three times), R/PT1H (without end), R/1 working day or R3/2026-10-10T09:00/P1D',
    },
  },
  'cycle-never': {
    severity: 'error',
    message: { zh: '周期“{text}”一次也不会发生', en: 'The cycle "{text}" never occurs' },
    cure: {
      zh: '次数至少为 1，间隔大于 0，cron 日期须存在',
      en: 'Repeat at least once, with an interval above zero and a cron date that exists',
    },
  },
  'cron-unreadable': {
    severity: 'error',
    message: { zh: 'cron 表达式“{text}”有误：{reason}', en: 'The cron text "{text}" is wrong: {reason}' },
    cure: {
      zh: '五段：分 时 日 月 周，如每周一九点 0 9 * * 1',
      en: 'Five fields: minute hour day month weekday, e.g. Mondays at nine 0 9 * * 1',
    },
  },
  'calendar-not-official': {
    severity: 'warning',
    message: {
      zh: '{date} 所在年份的放假安排尚未录入，该日期按普通周末推算，节假日和调休可能使其变动',
      en: 'The official holidays for {date} are not in the calendar yet; the date counts plain weekends only and may move',
    },
    cure: {
      zh: '国务院办公厅公布 {year} 年部分节假日安排后录入日历并重新计算',
      en: 'Enter the holidays of {year} into the calendar when the State Council has announced them, then compute again',
    },
  },
  'calendar-date': {
    severity: 'error',
    message: { zh: '日历中的“{text}”不是存在的日期', en: '"{text}" in the calendar is not an existing date' },
    cure: { zh: '写成 2026-10-01', en: 'Write 2026-10-01' },
  },
  'calendar-date-twice': {
    severity: 'error',
    message: { zh: '{date} 在日历中出现两次', en: '{date} stands twice in the calendar' },
    cure: { zh: '每个日期只保留一条', en: 'Keep one entry per date' },
  },
  'calendar-official-through': {
    severity: 'error',
    message: { zh: '“{text}”不是 {year} 年的日期', en: '"{text}" is not a date of the year {year}' },
    cure: { zh: '写成该年的日期，如 {year}-12-31', en: 'Write a date of that year, e.g. {year}-12-31' },
  },
  'calendar-weekend': {
    severity: 'error',
    message: { zh: '周末只能是 1–7，且至少留一个工作日', en: 'The weekend must be numbers 1–7 and leave at least one working day' },
    cure: { zh: '通常为 6（周六）和 7（周日）', en: 'Usually 6 (Saturday) and 7 (Sunday)' },
  },
  'calendar-office-hours': {
    severity: 'error',
    message: { zh: '办公时间“{text}”有误', en: 'The office hours "{text}" are wrong' },
    cure: {
      zh: '按先后写成不重叠的时段，如 08:30–12:00、14:30–18:00',
      en: 'Write periods in order without overlap, e.g. 08:30–12:00, 14:30–18:00',
    },
  },
  'calendar-time-zone': {
    severity: 'error',
    message: { zh: '未知的时区“{text}”', en: 'Unknown time zone "{text}"' },
    cure: { zh: '写成 IANA 名称，如 Asia/Shanghai', en: 'Write an IANA name, e.g. Asia/Shanghai' },
  },
} satisfies CodeTable;

export const diagnose = diagnosticsOf(WORKTIME_CODES);
