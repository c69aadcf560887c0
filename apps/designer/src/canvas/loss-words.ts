import type { Locale } from '@liuzhuan/ui';

/** What bpmn-js says about what it could not place, by what its messages hold; the first that matches tells. */
const KINDS: readonly { readonly says: RegExp; readonly words: Readonly<Record<Locale, (id: string) => string>> }[] = [
  { says: /^unresolved reference <(.+)>/, words: { zh: (id) => `引用了不存在的“${id}”`, en: (id) => `“${id}” is named but is not there` } },
  { says: /duplicate ID <(.+)>/, words: { zh: (id) => `标识“${id}”重复`, en: (id) => `The id “${id}” is there twice` } },
  { says: /illegal ID <(.+)>/, words: { zh: (id) => `标识“${id}”不合规则`, en: (id) => `“${id}” cannot be an id` } },
  { says: /^multiple DI elements defined for <.*?\bid="([^"]+)"/, words: { zh: (id) => `“${id}”有几个图形，只画一个`, en: (id) => `“${id}” has several shapes; one is drawn` } },
  { says: /<[^>]*?\bid="([^"]+)"/, words: { zh: (id) => `“${id}”没有画出`, en: (id) => `“${id}” is not drawn` } },
];

/** Says to a reader what of a file is not in the drawing: each thing once. */
export function lossWords(messages: readonly string[], locale: Locale): readonly string[] {
  const said = messages.map((message) => {
    const kind = KINDS.find(({ says }) => says.test(message));
    return kind ? kind.words[locale](kind.says.exec(message)?.[1] ?? '') : message;
  });
  return [...new Set(said)];
}
