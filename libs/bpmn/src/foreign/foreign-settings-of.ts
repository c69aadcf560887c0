import type { ModdleElement } from '../moddle/moddle-element';
import { attributeName } from '../read/attribute-prefixes';
import { extensionsOf, localName } from '../read/moddle-access';
import type { ForeignSetting } from './dialect';

/** A foreign setting and the namespace it is of; undefined when the file does not declare its prefix. */
export interface Foreign {
  readonly kind: 'attribute' | 'element';
  readonly namespace: string | undefined;
  readonly setting: ForeignSetting;
}

const NO_SETTING = /^(?:xmlns|xsi|xml|:)/;

/** Foreign attributes and extension elements of an element, as the file has them. */
export function foreignSettingsOf(element: ModdleElement): Foreign[] {
  const attributes = Object.entries(element.$attrs ?? {})
    .filter(([name]) => name.includes(':') && !NO_SETTING.test(name))
    .map(([written, text]): Foreign => {
      const setting = { written, name: localName(written), text, attributes: {}, children: [] };
      return { kind: 'attribute', namespace: namespaceOf(element, prefixOf(written)), setting };
    });
  const elements = extensionsOf(element)
    .filter(({ $type }) => !$type.startsWith('lz:'))
    .map((extension): Foreign => ({ kind: 'element', namespace: namespaceOf(extension, prefixOf(extension.$type)), setting: settingOf(extension) }));
  return [...attributes, ...elements];
}

function settingOf(element: ModdleElement): ForeignSetting {
  const own = Object.entries(element).filter((entry): entry is [string, string] => !entry[0].startsWith('$') && typeof entry[1] === 'string');
  return {
    written: element.$type,
    name: localName(element.$type),
    text: element.$body?.trim() ?? '',
    attributes: Object.fromEntries(own.map(([name, value]) => [localName(attributeName(name)), value])),
    children: (element.$children ?? []).map(settingOf),
  };
}

function prefixOf(name: string): string {
  return name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
}

/** What a prefix stands for at an element. */
function namespaceOf(element: ModdleElement, prefix: string): string | undefined {
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  for (let current: ModdleElement | undefined = element; current; current = current.$parent) {
    const own = (current as unknown as Readonly<Record<string, unknown>>)[declaration];
    const uri = current.$attrs?.[declaration] ?? (typeof own === 'string' ? own : undefined);
    if (uri !== undefined) return uri;
  }
  return undefined;
}
