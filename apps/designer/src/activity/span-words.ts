import type { TextParams } from '@liuzhuan/ui';
import type { ACTIVITY_TEXTS } from './activity-texts';

type Words = (key: keyof typeof ACTIVITY_TEXTS, params?: TextParams) => string;

const rounded = (value: number) => (value >= 10 ? Math.round(value) : Math.round(value * 10) / 10);

/** Elapsed hours as people say them: minutes below one hour, days from two days on. */
export function elapsedWords(hours: number, t: Words): string {
  if (hours < 1) return t('minutes', { minutes: Math.round(hours * 60) });
  return hours < 48 ? t('hours', { hours: rounded(hours) }) : t('days', { days: rounded(hours / 24) });
}

/** Office time stays in hours: how many make a day the office knows. */
export function workingWords(hours: number, t: Words): string {
  return hours < 1 ? t('minutes', { minutes: Math.round(hours * 60) }) : t('hours', { hours: rounded(hours) });
}

/** "7.5 小时（2.3 天）". */
export function bothClocks({ elapsed, working }: { readonly elapsed: number; readonly working: number }, t: Words): string {
  return t('both', { working: workingWords(working, t), elapsed: elapsedWords(elapsed, t) });
}
