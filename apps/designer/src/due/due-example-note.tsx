import { asInstant } from '@liuzhuan/kernel';
import { formatInstant, useLocale, useText } from '@liuzhuan/ui';
import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';
import { dueExample } from './due-example';
import { DUE_TEXTS } from './due-texts';

const CALENDAR = buildCalendar(CHINA_CALENDAR);

/** "例：现在打开，11月25日 17:30 到期 · 11月24日 17:30 提醒". */
export function DueExampleNote({ within, remindBefore }: { readonly within: string; readonly remindBefore: string }) {
  const t = useText(DUE_TEXTS);
  const locale = useLocale();
  const example = dueExample(within, remindBefore, asInstant(new Date().toISOString()), CALENDAR);
  if (!example) return null;
  const parts = [
    t('example', { due: formatInstant(example.due, locale) }),
    example.remind ? t('exampleRemind', { remind: formatInstant(example.remind, locale) }) : undefined,
    example.uncertain ? t('uncertain') : undefined,
  ];
  return <p className="dz-example">{parts.filter((part) => part !== undefined).join(' · ')}</p>;
}
