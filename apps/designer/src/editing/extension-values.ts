import type { ModdleObject } from '../canvas/modeler-services';

/** Values of one of our extension elements by attribute name; undefined leaves an attribute out. */
export type Attributes = Readonly<Record<string, unknown>>;

/** The elements of one type (`lz:Outcome`) in an element's `extensionElements`, in order. */
export function extensionsOf(object: ModdleObject, type: string): readonly ModdleObject[] {
  const container = object.get('extensionElements') as ModdleObject | undefined;
  const values = (container?.get('values') ?? []) as readonly ModdleObject[];
  return values.filter((value) => value.$type === type);
}

export function extensionOf(object: ModdleObject, type: string): ModdleObject | undefined {
  return extensionsOf(object, type)[0];
}

/** An attribute as text; empty when it is not there. */
export function textAt(object: ModdleObject | undefined, attribute: string): string {
  const value = object?.get(attribute);
  return value === undefined || value === null ? '' : String(value);
}

/**
 * The list with all elements of a type replaced; they stay where the first of them stood. The old list and its elements are not touched,
 * so that undo brings them back.
 */
export function replacedExtensions(values: readonly ModdleObject[], type: string, replacements: readonly ModdleObject[]): readonly ModdleObject[] {
  const first = values.findIndex((value) => value.$type === type);
  const others = values.filter((value) => value.$type !== type);
  const place = first < 0 ? others.length : values.slice(0, first).filter((value) => value.$type !== type).length;
  return [...others.slice(0, place), ...replacements, ...others.slice(place)];
}
