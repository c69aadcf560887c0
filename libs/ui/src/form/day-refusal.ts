import { dayKind, isDate, workingDaysAfter, type WorkCalendar } from '@liuzhuan/worktime';
import type { FormSchema } from './form-view';

/** Why a day cannot be chosen, in the reader's language. */
const REASONS = {
  weekend: { zh: '周末，不是工作日', en: 'weekend, not a working day' },
  holiday: { zh: '{value}放假，不是工作日', en: '{value}, not a working day' },
  early: { zh: '早于 {value}', en: 'before {value}' },
  late: { zh: '晚于 {value}', en: 'after {value}' },
} as const;

/** What a working-date field is judged by. */
export interface DayChoices {
  readonly calendar: WorkCalendar;
  /** Local date. */
  readonly today: string;
  readonly locale: 'zh' | 'en';
}

/** Gives the reason why the date `2026-11-28` cannot be chosen, undefined when it can: as the server judges it when the form is handed in. */
export type DayRefusal = (date: string) => string | undefined;

/** The judge of a working-date field; undefined for fields in which every day can be chosen. */
export function dayRefusal(field: FormSchema, { calendar, today, locale }: DayChoices): DayRefusal | undefined {
  const away = (days: unknown) => (typeof days === 'number' ? workingDaysAfter(today, days, calendar) : undefined);
  const isWorkingOnly = field['workingDaysOnly'] === true;
  const [first, last] = [away(field['earliestInWorkingDays']), away(field['latestInWorkingDays'])];
  if (!isWorkingOnly && first === undefined && last === undefined) return undefined;
  const say = (reason: keyof typeof REASONS, value = '') => REASONS[reason][locale].replace('{value}', value);
  return (date) => {
    // The picker shows every year that is typed into it, also on the way to a fifth figure.
    if (!isDate(date)) return undefined;
    const { working, kind, name } = dayKind(calendar, date);
    if (isWorkingOnly && !working) return kind === 'holiday' ? say('holiday', name ?? '') : say('weekend');
    if (first !== undefined && date < first) return say('early', first);
    return last !== undefined && date > last ? say('late', last) : undefined;
  };
}
