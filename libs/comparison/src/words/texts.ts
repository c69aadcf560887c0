import type { BilingualText } from '@liuzhuan/kernel';

/** Longest value a sentence carries; the change itself keeps the whole. */
const LONGEST = 120;

/** A text on one line, cut where it would drown the sentence. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** `“同意”` in both languages; nothing stays visible as `（空）`. */
export function quoted(text: string): BilingualText {
  return text.trim() === '' ? { zh: '（空）', en: '(empty)' } : { zh: `“${text.trim()}”`, en: `“${text.trim()}”` };
}

/** `甲、乙` / `A, B`. */
export function joined(texts: readonly BilingualText[]): BilingualText {
  if (texts.length === 0) return { zh: '（无）', en: '(none)' };
  return { zh: texts.map(({ zh }) => zh).join('、'), en: texts.map(({ en }) => en).join(', ') };
}

/** A sentence with its places filled in, in both languages; values are cut where they are long. */
export function filled(sentence: BilingualText, places: Readonly<Record<string, BilingualText>>): BilingualText {
  const fill = (locale: keyof BilingualText) =>
    sentence[locale].replace(/\{(\w+)\}/g, (place, name: string) => {
      const text = places[name]?.[locale];
      return text === undefined ? place : shortened(text);
    });
  return { zh: fill('zh'), en: fill('en') };
}

/** The same text in both languages: names and technical words. */
export function alike(text: string): BilingualText {
  return { zh: text, en: text };
}
