import type { Catalogue } from '@liuzhuan/ui';

/** The work calendar. */
export const CALENDAR_TEXTS = {
  title: { zh: '工作日历', en: 'Work calendar' },
  official: { zh: '{year} 年安排已公布，至 {through}', en: '{year} is announced, through {through}' },
  notOfficial: { zh: '{year} 年的节假日安排尚未公布：按周末推算，到期日可能变动', en: 'Holidays of {year} are not announced yet: weekends only; due dates may move' },
  previous: { zh: '上一年', en: 'Previous year' },
  next: { zh: '下一年', en: 'Next year' },
  year: { zh: '{year} 年', en: '{year}' },
  month: { zh: '{month} 月', en: 'Month {month}' },
  workingDays: { zh: '工作日 {count} 天', en: '{count} working days' },
  hours: { zh: '办公时间 {hours}', en: 'Office hours {hours}' },
  weekday: { zh: '工作日', en: 'Working day' },
  weekend: { zh: '周末', en: 'Weekend' },
  holiday: { zh: '放假', en: 'Holiday' },
  workday: { zh: '调休上班', en: 'Worked in exchange' },
  off: { zh: '休', en: 'off' },
  on: { zh: '班', en: 'on' },
  source: { zh: '依据', en: 'Source' },
  notices: { zh: '节假日与调休', en: 'Holidays and exchanges' },
  days: { zh: '一 二 三 四 五 六 日', en: 'M T W T F S S' },
} as const satisfies Catalogue;
