import type { Json } from '@liuzhuan/kernel';
import { childrenOf, type XmlElement } from '../xml/xml-tree';

/** A value of a test case: JSON, with the XML types of its texts where they decide how it is compared. */
export type TypedValue =
  | { readonly kind: 'value'; readonly type: string; readonly value: Json }
  | { readonly kind: 'list'; readonly items: readonly TypedValue[] }
  | { readonly kind: 'context'; readonly entries: Readonly<Record<string, TypedValue>> };

const NULL: TypedValue = { kind: 'value', type: 'null', value: null };
const READERS: Readonly<Record<string, (text: string) => Json>> = { decimal: Number, double: Number, integer: Number, boolean: (text) => text.trim() === 'true' };

/** The value below an `inputNode`, `expected`, `component` or `item`. */
export function typedValueOf(holder: XmlElement): TypedValue {
  const [list] = childrenOf(holder, 'list');
  if (list) return list.attributes['nil'] === 'true' ? NULL : { kind: 'list', items: childrenOf(list, 'item').map(typedValueOf) };
  const components = childrenOf(holder, 'component');
  if (components.length > 0) {
    return { kind: 'context', entries: Object.fromEntries(components.map((component) => [component.attributes['name'] ?? '', typedValueOf(component)])) };
  }
  const [value] = childrenOf(holder, 'value');
  if (!value || value.attributes['nil'] === 'true') return NULL;
  const type = (value.attributes['type'] ?? 'string').replace(/^.*:/, '');
  return { kind: 'value', type, value: (READERS[type] ?? String)(value.text) };
}

/** The same as plain JSON, as the evaluation takes it. */
export function jsonOf(value: TypedValue): Json {
  switch (value.kind) {
    case 'value':
      return value.value;
    case 'list':
      return value.items.map(jsonOf);
    case 'context':
      return Object.fromEntries(Object.entries(value.entries).map(([name, entry]) => [name, jsonOf(entry)]));
  }
}
