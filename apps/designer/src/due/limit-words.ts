import type { Locale } from '@liuzhuan/ui';
import { describeDeadline, parseDeadline } from '@liuzhuan/worktime';

/** A limit as the office says it: `3 个工作日`; FEEL stays FEEL. */
export function limitWords(text: string, locale: Locale): string {
  const parsed = parseDeadline(text);
  return parsed.ok ? describeDeadline(parsed.value)[locale] : text.replace(/^=/, '');
}
