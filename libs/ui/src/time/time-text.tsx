import { useLocale, useText } from '../text/locale-store';
import { UI_TEXTS } from '../text/ui-texts';
import { formatInstant, formatRelative } from './format-time';

/** A moment, absolute plus relative: "11月22日 09:30（3 小时前）". */
export function TimeText({ at, relative = true }: { readonly at: string; readonly relative?: boolean }) {
  const locale = useLocale();
  const t = useText(UI_TEXTS);
  const distance = relative ? (formatRelative(at, locale) ?? t('justNow')) : undefined;
  return (
    <time dateTime={at} style={{ whiteSpace: 'nowrap' }}>
      {formatInstant(at, locale)}
      {distance ? <span style={{ color: '#5b6876' }}>{locale === 'zh' ? `（${distance}）` : ` (${distance})`}</span> : null}
    </time>
  );
}
