import type { BaseElement, ForeignExtension, NamedElement } from '../model/base-element';
import type { ModdleElement } from '../moddle/moddle-element';
import { attributeName } from './attribute-prefixes';
import { childrenOf, extensionsOf, textOf, wordsOf } from './moddle-access';
import type { ReadContext } from './read-context';

export function readBase(element: ModdleElement, context: ReadContext): BaseElement {
  const texts = childrenOf(element, 'documentation').map((documentation) => textOf(documentation, 'text')?.trim() ?? '');
  return {
    id: context.idOf(element),
    documentation: texts.some((text) => text !== '') ? texts.join('\n\n') : undefined,
    clauses: wordsOf(textOf(element, 'lz:clauses')),
    foreign: [...foreignAttributes(element.$attrs ?? {}), ...extensionsOf(element).filter(isForeign).map(foreignElement)],
  };
}

export function readNamed(element: ModdleElement, context: ReadContext): NamedElement {
  return { ...readBase(element, context), name: textOf(element, 'name') };
}

function isForeign(element: ModdleElement): boolean {
  return !element.$type.startsWith('lz:');
}

/** Prefixed attributes of other products; namespace declarations and schema hints are no settings. */
function foreignAttributes(attributes: Readonly<Record<string, string>>): ForeignExtension[] {
  return Object.entries(attributes)
    .filter(([name]) => name.includes(':') && !/^(xmlns|xsi|:)/.test(name))
    .map(([name, text]) => ({ kind: 'attribute', name, text, attributes: {}, children: [] }));
}

function foreignElement(element: ModdleElement): ForeignExtension {
  const attributes = Object.entries(element).filter(
    (entry): entry is [string, string] => !entry[0].startsWith('$') && !entry[0].startsWith('xmlns') && typeof entry[1] === 'string',
  );
  return {
    kind: 'element',
    name: element.$type,
    text: element.$body?.trim(),
    attributes: Object.fromEntries(attributes.map(([name, value]) => [attributeName(name), value])),
    children: (element.$children ?? []).map(foreignElement),
  };
}
