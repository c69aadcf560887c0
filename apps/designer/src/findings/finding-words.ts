import type { Diagnostic } from '@liuzhuan/kernel';
import type { Locale } from '@liuzhuan/ui';

/** What is wrong and how to mend it, as one text: where there is no room for a row. */
export function findingWords({ message, cure }: Pick<Diagnostic, 'message' | 'cure'>, locale: Locale): string {
  return locale === 'zh' ? `${message.zh}。${cure.zh}` : `${message.en}. ${cure.en}`;
}
