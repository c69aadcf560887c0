import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { type Catalogue, type Locale, type TextParams, textOf } from './catalogue';

interface LocaleState {
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => void;
}

/** Language of the interface, kept in this browser. */
export const useLocaleStore = create<LocaleState>()(
  persist((set) => ({ locale: 'zh', setLocale: (locale) => set({ locale }) }), { name: 'liuzhuan.locale' }),
);

export function useLocale(): Locale {
  return useLocaleStore((state) => state.locale);
}

/** The lookup of one catalogue in the current language: `const t = useText(INBOX_TEXTS); t('empty')`. */
export function useText<C extends Catalogue>(catalogue: C): (key: keyof C & string, params?: TextParams) => string {
  const locale = useLocale();
  return (key, params) => textOf(catalogue, locale, key, params);
}
