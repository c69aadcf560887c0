import { MARKUP, readAttributes } from './xml-markup';

/** An element of any XML file, with nothing lost that a reader of XML may tell apart. */
export interface XmlElement {
  /** URI of its namespace; empty for none. */
  readonly namespace: string;
  /** Name without prefix. */
  readonly name: string;
  /** Values by name; names with a prefix as `{uri}name`. Declarations of namespaces are left out. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
  /** URIs by prefix, as they hold here: for values that are qualified names. */
  readonly namespaces: ReadonlyMap<string, string>;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const CDATA = '<![CDATA[';

interface Open {
  readonly tag: string;
  readonly element: XmlElement & { readonly children: XmlElement[] };
  readonly texts: string[];
}

/** Reads any XML text as a tree by namespace, not by prefix. Undefined when its tags do not fit together; declarations are not followed. */
export function readXmlTree(xml: string): XmlElement | undefined {
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let end = 0;
  const close = (): void => {
    const closed = open.pop();
    if (!closed) return;
    const element = { ...closed.element, text: closed.texts.join('') };
    const around = open.at(-1);
    if (around) around.element.children.push(element);
    else root ??= element;
  };
  for (const match of xml.matchAll(MARKUP)) {
    const [markup, closing, tag, rest = ''] = match;
    const around = open.at(-1);
    around?.texts.push(decode(xml.slice(end, match.index)));
    end = match.index + markup.length;
    if (markup.startsWith(CDATA)) around?.texts.push(markup.slice(CDATA.length, -3));
    if (tag === undefined) continue;
    if (closing === '/') {
      if (around?.tag !== tag) return undefined;
      close();
      continue;
    }
    open.push({ tag, element: opened(tag, rest, around?.element.namespaces), texts: [] });
    if (rest.endsWith('/')) close();
  }
  return open.length === 0 ? root : undefined;
}

function opened(tag: string, rest: string, around: ReadonlyMap<string, string> = new Map()): Open['element'] {
  const written = readAttributes(rest.replace(/\/$/, ''));
  const declared = [...written].filter(([key]) => isDeclaration(key)).map(([key, value]) => [key.slice('xmlns:'.length), decode(value)] as const);
  const namespaces = declared.length === 0 ? around : new Map([...around, ...declared]);
  const attributes = new Map<string, string>();
  for (const [key, value] of written) {
    if (isDeclaration(key)) continue;
    const [prefix, name] = split(key);
    attributes.set(prefix === '' ? name : `{${namespaces.get(prefix) ?? prefix}}${name}`, decode(value));
  }
  const [prefix, name] = split(tag);
  return { namespace: namespaces.get(prefix) ?? prefix, name, attributes, children: [], text: '', namespaces };
}

const isDeclaration = (key: string): boolean => key === 'xmlns' || key.startsWith('xmlns:');

function split(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

function decode(text: string): string {
  return text.replace(/&(#x?[\da-fA-F]+|\w+);/g, (entity, name: string) => {
    const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : name.startsWith('#') ? parseInt(name.slice(1), 10) : undefined;
    if (code === undefined) return ENTITIES[name] ?? entity;
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
