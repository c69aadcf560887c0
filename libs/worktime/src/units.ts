import type { BilingualText } from '@liuzhuan/kernel';
import type { Period, Span } from './deadline';

/** A unit of time limits: its words in both languages and what a figure of it means. */
interface Unit {
  /** All words it is known by, Chinese without the measure word 个; English in the singular. */
  readonly words: readonly string[];
  /** How we write it: `3 个工作日`, `3 working days`. */
  readonly zh: string;
  readonly en: string;
  /** Rough length in days, for the limit of 100 years. */
  readonly days: number;
  /** Whether `1.5` of it means anything. */
  readonly fraction: boolean;
  readonly period: (figure: number) => Period;
}

const span =
  (unit: keyof Span, factor = 1) =>
  (figure: number): Period => ({ kind: 'span', span: { [unit]: figure * factor } });
const officeTime =
  (factor: number) =>
  (figure: number): Period => ({ kind: 'office-time', minutes: Math.round(figure * factor) });
const workingDays = (count: number): Period => ({ kind: 'working-days', count });
/** `1.5 hours` is an hour and a half. */
const hours = (figure: number): Period =>
  Number.isInteger(figure) ? { kind: 'span', span: { hours: figure } } : { kind: 'span', span: { minutes: Math.round(figure * 60) } };

const WORKING_DAY: Unit = {
  words: ['工作日', 'working day', 'workday', 'business day'],
  zh: '个工作日',
  en: 'working day',
  days: 1.5,
  fraction: false,
  period: workingDays,
};
const OFFICE_HOUR: Unit = {
  words: ['工作小时', '工作时', 'working hour', 'office hour', 'business hour'],
  zh: '个工作小时',
  en: 'working hour',
  days: 0.25,
  fraction: true,
  period: officeTime(60),
};
const OFFICE_MINUTE: Unit = {
  words: ['工作分钟', 'working minute', 'office minute'],
  zh: '个工作分钟',
  en: 'working minute',
  days: 0.004,
  fraction: false,
  period: officeTime(1),
};

/** Working-time units. Only these look at the holiday calendar (reading 1 of the processes). */
export const WORKING_UNITS = { day: WORKING_DAY, hour: OFFICE_HOUR, minute: OFFICE_MINUTE } as const;

/** Calendar and clock units in descending order, as they stand in an ISO 8601 duration. */
export const SPAN_UNITS: Readonly<Record<keyof Span, Unit>> = {
  years: { words: ['年', 'year'], zh: '年', en: 'year', days: 365.25, fraction: false, period: span('years') },
  months: { words: ['个月', 'month'], zh: '个月', en: 'month', days: 30.5, fraction: false, period: span('months') },
  weeks: { words: ['周', '星期', 'week'], zh: '周', en: 'week', days: 7, fraction: false, period: span('weeks') },
  days: { words: ['天', '日', '自然日', 'day', 'calendar day'], zh: '天', en: 'day', days: 1, fraction: false, period: span('days') },
  hours: { words: ['小时', '钟头', 'hour'], zh: '小时', en: 'hour', days: 1 / 24, fraction: true, period: hours },
  minutes: { words: ['分钟', 'minute'], zh: '分钟', en: 'minute', days: 1 / 1_440, fraction: false, period: span('minutes') },
  seconds: { words: ['秒', '秒钟', 'second'], zh: '秒', en: 'second', days: 1 / 86_400, fraction: false, period: span('seconds') },
};

/** The names of the span units in their order. */
export const SPAN_NAMES = Object.keys(SPAN_UNITS) as readonly (keyof Span)[];

const QUARTER: Unit = { words: ['季度', 'quarter'], zh: '个季度', en: 'quarter', days: 91.5, fraction: false, period: span('months', 3) };

const BY_WORD: ReadonlyMap<string, Unit> = new Map(
  [...Object.values(WORKING_UNITS), ...Object.values(SPAN_UNITS), QUARTER].flatMap((unit) =>
    unit.words.map((word) => [word, unit] as const),
  ),
);

/** The unit that a word names: `工作日`, `个工作日`, `working days`, `Hour`. `月` alone is none: `3月` is March. */
export function unitOf(word: string): Unit | undefined {
  const plain = word.toLowerCase().replace(/\s+/g, ' ');
  return BY_WORD.get(plain) ?? BY_WORD.get(plain.replace(/^个/, '').replace(/s$/, ''));
}

/** A figure with its unit in both languages: `3 个工作日`, `3 working days`. */
export function quantity(figure: number, unit: Unit): BilingualText {
  return { zh: `${figure} ${unit.zh}`, en: `${figure} ${unit.en}${figure === 1 ? '' : 's'}` };
}
