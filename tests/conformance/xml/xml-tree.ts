/** An element of an XML file. Names are without their prefixes; `tag` and `written` have them. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly tag: string;
  /** Attributes as written, namespace declarations left out. */
  readonly written: readonly (readonly [name: string, value: string])[];
  /** Namespace by prefix, as they hold inside the element; '' is the default one. */
  readonly namespaces: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Text directly inside. */
  text: string;
}

const MARKUP = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/<>!?]+)((?:"[^"]*"|'[^']*'|[^"'<>])*?)(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const DECLARATION = /^xmlns(?::|$)/;

/** The part of a name after its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function decode(text: string): string {
  return text.replace(/&(#x?[\da-fA-F]+|\w+);/g, (entity, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(parseInt(name.slice(1), 10));
    return ENTITIES[name] ?? entity;
  });
}

/** The elements of a well-formed file, below a nameless one. Enough for test material; not a general parser. */
export function readXmlTree(xml: string): XmlElement {
  const root: XmlElement = { name: '', tag: '', attributes: {}, written: [], namespaces: {}, children: [], text: '' };
  const open = [root];
  for (const [, cdata, closing, tag, rest = '', empty, text] of xml.replace(/^\uFEFF/, '').matchAll(MARKUP)) {
    const parent = open.at(-1) ?? root;
    if (cdata !== undefined) parent.text += cdata;
    else if (text !== undefined) parent.text += decode(text);
    else if (closing === '/') open.pop();
    else if (tag !== undefined) {
      const element = elementOf(tag, rest, parent);
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  return root;
}

function elementOf(tag: string, rest: string, parent: XmlElement): XmlElement {
  const pairs = [...rest.matchAll(ATTRIBUTE)].map((match) => [match[1] ?? '', decode(match[2] ?? match[3] ?? '')] as const);
  const declared = pairs.filter(([name]) => DECLARATION.test(name)).map(([name, uri]) => [name.slice(6), uri] as const);
  const written = pairs.filter(([name]) => !DECLARATION.test(name));
  return {
    name: localName(tag),
    tag,
    attributes: Object.fromEntries(written.map(([name, value]) => [localName(name), value])),
    written,
    namespaces: declared.length === 0 ? parent.namespaces : { ...parent.namespaces, ...Object.fromEntries(declared) },
    children: [],
    text: '',
  };
}

/** Children of one name. */
export const childrenOf = (element: XmlElement, name: string): XmlElement[] => element.children.filter((child) => child.name === name);
