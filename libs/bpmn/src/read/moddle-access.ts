import { isModdleElement, type ModdleElement, type Reference } from '../moddle/moddle-element';

/** The part of a qualified name after its prefix; ids of other files keep working when written `tns:id`. */
export function localName(name: string): string {
  const trimmed = name.trim();
  return trimmed.slice(trimmed.indexOf(':') + 1);
}

export function textOf(element: ModdleElement, property: string): string | undefined {
  const value = element.get(property);
  return typeof value === 'string' ? value : undefined;
}

/** A boolean property, or its default by the schema. */
export function flagOf(element: ModdleElement, property: string, byDefault = false): boolean {
  const value = element.get(property);
  return typeof value === 'boolean' ? value : byDefault;
}

export function numberOf(element: ModdleElement, property: string): number | undefined {
  const value = element.get(property);
  return typeof value === 'number' && !Number.isNaN(value) ? value : undefined;
}

/** An enumerated property, or the fallback when absent or unknown. */
export function choiceOf<T extends string>(element: ModdleElement, property: string, allowed: readonly T[], fallback: T): T {
  const value = element.get(property);
  return allowed.find((candidate) => candidate === value) ?? fallback;
}

export function refOf(element: ModdleElement, property: string): string | undefined {
  const value = element.get(property) as Reference | undefined;
  return typeof value?.id === 'string' ? localName(value.id) : undefined;
}

export function refsOf(element: ModdleElement, property: string): string[] {
  const values = (element.get(property) ?? []) as readonly Reference[];
  return values.map((value) => localName(value.id));
}

export function childOf(element: ModdleElement, property: string): ModdleElement | undefined {
  const value = element.get(property);
  return isModdleElement(value) ? value : undefined;
}

export function childrenOf(element: ModdleElement, property: string): ModdleElement[] {
  const value = element.get(property);
  return Array.isArray(value) ? value.filter(isModdleElement) : [];
}

/** Elements of one type inside `extensionElements`, e.g. `lz:Outcome`. */
export function extensionsOf(element: ModdleElement, type?: string): ModdleElement[] {
  const extensions = childOf(element, 'extensionElements');
  const values = extensions ? childrenOf(extensions, 'values') : [];
  return type === undefined ? values : values.filter((value) => value.$type === type);
}

/** Name of the element’s type without prefix, e.g. `UserTask`. */
export function typeOf(element: ModdleElement): string {
  return localName(element.$type);
}

/** A text list separated by white space. */
export function wordsOf(text: string | undefined): string[] {
  return (text ?? '').split(/\s+/).filter((word) => word !== '');
}

/** Name of the element as written in XML, e.g. `userTask`. */
export function xmlNameOf(element: ModdleElement): string {
  const type = typeOf(element);
  return type.charAt(0).toLowerCase() + type.slice(1);
}

/** The nearest id, of the element or of what contains it: many extension elements and expressions have none of their own. */
export function ownerIdOf(element: ModdleElement | undefined): string | undefined {
  for (let current = element; current; current = current.$parent) {
    const id = textOf(current, 'id');
    if (id !== undefined) return id;
  }
  return undefined;
}

/** The `definitions` an element belongs to. */
export function rootOf(element: ModdleElement): ModdleElement {
  let root = element;
  while (root.$parent) root = root.$parent;
  return root;
}
