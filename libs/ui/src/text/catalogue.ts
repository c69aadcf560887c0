/** The two languages of the interface. Simplified Chinese is the default. */
export type Locale = 'zh' | 'en';

/** Every text of one area of the interface: key → Chinese and English. `{name}` is replaced by a parameter. */
export type Catalogue = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

export type TextParams = Readonly<Record<string, string | number>>;

/** Looks a text up and fills its places in. */
export function textOf<C extends Catalogue>(catalogue: C, locale: Locale, key: keyof C & string, params: TextParams = {}): string {
  const template = catalogue[key]?.[locale] ?? key;
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}
