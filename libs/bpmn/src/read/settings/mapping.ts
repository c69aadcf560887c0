import type { Mapping } from '../../model/settings';
import type { ModdleElement } from '../../moddle/moddle-element';
import { extensionsOf, textOf } from '../moddle-access';
import { readFeel } from '../read-expression';

/** `<lz:output>`, `<lz:in>` or `<lz:out>` of an element, in the order written. Incomplete ones are reported by `checkSettings`. */
export function readMappings(element: ModdleElement, type: 'lz:Output' | 'lz:In' | 'lz:Out'): Mapping[] {
  return extensionsOf(element, type).flatMap((setting) => readMapping(setting, 'target', 'source'));
}

export function readMapping(setting: ModdleElement, targetAttribute: string, sourceAttribute: string): Mapping[] {
  const target = textOf(setting, targetAttribute)?.trim();
  const source = readFeel(textOf(setting, sourceAttribute));
  return target && source !== undefined ? [{ target, source }] : [];
}
