const FORMATS = {
  zh: new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false }),
} as const;

/** "11月26日 17:30" in the office's time zone. */
export function formatLocal(instant: string, locale: keyof typeof FORMATS): string {
  return FORMATS[locale].format(new Date(instant));
}
