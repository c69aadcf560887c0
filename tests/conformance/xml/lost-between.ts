import { localName, readXmlTree, type XmlElement } from './xml-tree';

/** Elements of the first file that the second lacks, each as its path, attributes and text. Order, prefixes and the spelling of numbers do not count. */
export function lostBetween(before: string, after: string): string[] {
  const counts = new Map<string, number>();
  for (const line of linesOf(readXmlTree(after), '')) counts.set(line, (counts.get(line) ?? 0) + 1);
  return linesOf(readXmlTree(before), '').filter((line) => {
    const count = counts.get(line) ?? 0;
    counts.set(line, count - 1);
    return count <= 0;
  });
}

function linesOf(element: XmlElement, path: string): string[] {
  return element.children.flatMap((child) => {
    const here = `${path}/${qualified(child.tag, child, child.namespaces[''])}`;
    const attributes = child.written.map(([name, value]) => `${qualified(name, child, undefined)}=${normalised(name, value)}`).sort();
    return [`${here} [${attributes.join(' ')}] ${child.text.replace(/\s+/g, ' ').trim()}`, ...linesOf(child, here)];
  });
}

function qualified(name: string, { namespaces }: XmlElement, otherwise: string | undefined): string {
  const colon = name.indexOf(':');
  const uri = colon < 0 ? otherwise : namespaces[name.slice(0, colon)];
  return uri === undefined ? name : `{${uri}}${localName(name)}`;
}

function normalised(name: string, value: string): string {
  if (name === 'xsi:type') return localName(value);
  return value.trim() !== '' && !Number.isNaN(Number(value)) ? String(Number(value)) : value.replace(/\s+/g, ' ').trim();
}
