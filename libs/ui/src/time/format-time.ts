import type { Locale } from '../text/catalogue';

const ZONE = 'Asia/Shanghai';
const TAGS: Record<Locale, string> = { zh: 'zh-CN', en: 'en-GB' };

const format = (locale: Locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(TAGS[locale], { timeZone: ZONE, ...options });

/** "11月25日 17:30", with the year when it is not this one. */
export function formatInstant(instant: string, locale: Locale, now: Date = new Date()): string {
  const date = new Date(instant);
  const yearOf = (value: Date) => format('en', { year: 'numeric' }).format(value);
  const day = format(locale, { month: locale === 'zh' ? 'long' : 'short', day: 'numeric', ...(yearOf(date) === yearOf(now) ? {} : { year: 'numeric' }) }).format(date);
  const time = format(locale, { hour: '2-digit', minute: '2-digit', hour12: false }).format(date);
  return `${day} ${time}`;
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "3 小时前", "2天后"; under a minute nothing (the caller says 刚刚). */
export function formatRelative(instant: string, locale: Locale, now: Date = new Date()): string | undefined {
  const distance = new Date(instant).getTime() - now.getTime();
  const step = STEPS.find(([, size]) => Math.abs(distance) >= size);
  return step && new Intl.RelativeTimeFormat(TAGS[locale], { numeric: 'auto' }).format(Math.trunc(distance / step[1]), step[0]);
}
