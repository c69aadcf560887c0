import { localName, readXmlTree, type XmlElement } from '../xml/xml-tree';

/** A foreign setting in a file: where it stands, its name as written and all that is in it. */
export interface ForeignPart {
  readonly owner: string;
  readonly name: string;
  readonly content: string;
}

const STANDARD = /^(?:http:\/\/www\.omg\.org\/|http:\/\/www\.w3\.org\/|urn:liuzhuan:)/;

/** Attributes and extension elements of namespaces that are neither BPMN's nor ours, outermost ones only. */
export function foreignPartsOf(xml: string): ForeignPart[] {
  return readXmlTree(xml).children.flatMap((root) => partsIn(root, ''));
}

function partsIn(element: XmlElement, owner: string): ForeignPart[] {
  const here = element.attributes['id'] ?? owner;
  const attributes = element.written
    .filter(([name]) => name.includes(':') && isForeign(name, element))
    .map(([name, value]): ForeignPart => ({ owner: here, name, content: value.replace(/\s+/g, ' ').trim() }));
  const children = element.children.flatMap((child): ForeignPart[] =>
    isForeign(child.tag, child) ? [{ owner: here, name: child.tag, content: contentOf(child) }] : partsIn(child, here),
  );
  return [...attributes, ...children];
}

function isForeign(name: string, { namespaces }: XmlElement): boolean {
  const uri = namespaces[name.includes(':') ? name.slice(0, name.indexOf(':')) : ''];
  return uri !== undefined && !STANDARD.test(uri);
}

function contentOf({ tag, written, text, children }: XmlElement): string {
  const attributes = written.map(([name, value]) => `${name}=${value.replace(/\s+/g, ' ').trim()}`).sort();
  return `${localName(tag)}[${attributes.join(' ')}]${text.replace(/\s+/g, ' ').trim()}(${children.map(contentOf).join(',')})`;
}
