/** An element as moddle gives it, read without trust in its shape. */
export interface Element {
  readonly $type: string;
  readonly [property: string]: unknown;
}

export function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && typeof (value as { $type?: unknown }).$type === 'string';
}

/** The element under a property. */
export function one(element: Element | undefined, property: string): Element | undefined {
  const value = element?.[property];
  return isElement(value) ? value : undefined;
}

/** The elements under a property. */
export function many(element: Element | undefined, property: string): readonly Element[] {
  const value = element?.[property];
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** The text under a property. Empty counts as absent. */
export function text(element: Element | undefined, property: string): string | undefined {
  const value = element?.[property];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** What an `href` points to: id, or `namespace#id` in another file. */
export function target(element: Element | undefined, property: string): string | undefined {
  return hrefId(one(element, property));
}

/** What a reference points to: id, or `namespace#id` in another file. */
export function hrefId(reference: Element | undefined): string | undefined {
  return text(reference, 'href')?.replace(/^#/, '');
}

/** An object without the entries that are undefined, so that it survives as JSON unchanged. */
export function compact<T extends object>(entries: T): T {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as T;
}
