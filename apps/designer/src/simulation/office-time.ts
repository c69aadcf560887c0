import type { Locale } from '@liuzhuan/ui';

const ZONE = 'Asia/Shanghai';

/** A moment where the offices are, `2026-11-23T09:00:00`. */
export function officeTime(instant: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' }).format(new Date(instant));
  return parts.replace(' ', 'T');
}

/** "2026年11月23日 星期一 09:00": the year always, since the simulated one may be another. */
export function clockText(instant: string, locale: Locale): string {
  const date = new Date(instant);
  const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: ZONE, ...options }).format(date);
  return [part({ year: 'numeric', month: locale === 'zh' ? 'long' : 'short', day: 'numeric' }), part({ weekday: locale === 'zh' ? 'long' : 'short' }), part({ hour: '2-digit', minute: '2-digit', hour12: false })].join(' ');
}
