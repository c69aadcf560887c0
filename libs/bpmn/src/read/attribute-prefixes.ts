import type { ModdleElement } from '../moddle/moddle-element';

/** Stands for the colon: a private-use character no XML name has. */
const MARK = '\uE000';
const MARKED = new RegExp(`([^\\s"'<>=${MARK}]+)${MARK}(?=[^\\s"'<>=${MARK}]+=")`, 'g');

/**
 * The writer takes the prefix off an attribute that is in its element's own namespace (`<a:x a:y="…">`), which makes it another
 * attribute. So such names are kept from it: marked while in the tree of foreign elements, unmarked in the text.
 */
export function protectPrefixes(element: ModdleElement): void {
  const prefix = element.$type.slice(0, element.$type.indexOf(':') + 1);
  const record = element as unknown as Record<string, unknown>;
  for (const [name, value] of Object.entries(record)) {
    if (prefix === '' || !name.startsWith(prefix)) continue;
    delete record[name];
    record[name.replace(':', MARK)] = value;
  }
  for (const child of element.$children ?? []) protectPrefixes(child);
}

export function restorePrefixes(text: string): string {
  return text.replace(MARKED, '$1:');
}

/** Name of a protected attribute as its author wrote it. */
export function attributeName(name: string): string {
  return name.replace(MARK, ':');
}
