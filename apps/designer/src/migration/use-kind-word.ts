import { useLocale } from '@liuzhuan/ui';
import { kindWord } from '../properties/type-words';

/** `wordOf('userTask')` → 人工任务. */
export function useKindWord(): (kind: string) => string {
  const locale = useLocale();
  return (kind) => kindWord(kind, locale);
}
