import { Button } from 'antd';
import { useLocaleStore, useText } from '../text/locale-store';
import { UI_TEXTS } from '../text/ui-texts';

/** 中文 ⇄ English. */
export function LocaleSwitch() {
  const t = useText(UI_TEXTS);
  const { locale, setLocale } = useLocaleStore();
  return (
    <Button type="text" size="small" onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')} lang={locale === 'zh' ? 'en' : 'zh'}>
      {t('language')}
    </Button>
  );
}
