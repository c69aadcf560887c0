/** An XML element flattened to one line: its path, attributes and text, by namespace URI and not by prefix. */
type Line = string;

const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/<>!?]+)((?:"[^"]*"|'[^']*'|[^"'<>])*?)(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

interface Open {
  readonly path: string;
  readonly attributes: string;
  readonly namespaces: ReadonlyMap<string, string>;
  text: string;
}

/** What one file has and the other lacks, comparing names, attributes and text; order, prefixes and spelling of numbers do not count. */
export function compareXml(before: string, after: string): { readonly lost: Line[]; readonly added: Line[] } {
  const was = linesOf(before);
  const is = linesOf(after);
  return { lost: without(was, is), added: without(is, was) };
}

function without(lines: readonly Line[], others: readonly Line[]): Line[] {
  const counts = new Map<Line, number>();
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = counts.get(line) ?? 0;
    counts.set(line, count - 1);
    return count <= 0;
  });
}

function linesOf(xml: string): Line[] {
  const lines: Line[] = [];
  const open: Open[] = [{ path: '', attributes: '', namespaces: new Map(), text: '' }];
  const close = () => {
    const element = open.pop();
    if (element) lines.push(`${element.path} [${element.attributes}] ${element.text.replace(/\s+/g, ' ').trim()}`);
  };
  for (const match of xml.matchAll(MARKUP)) {
    const [, cdata, closing, name, rest = '', empty, text] = match;
    const parent = open.at(-1);
    if (!parent) break;
    if (cdata !== undefined) parent.text += cdata;
    else if (text !== undefined) parent.text += decode(text);
    else if (closing === '/') close();
    else if (name !== undefined) {
      open.push(openElement(name, rest, parent));
      if (empty === '/') close();
    }
  }
  return lines;
}

function openElement(name: string, rest: string, parent: Open): Open {
  const pairs = [...rest.matchAll(ATTRIBUTE)].map((match) => [match[1] ?? '', decode(match[2] ?? match[3] ?? '')] as const);
  const namespaces = new Map(parent.namespaces);
  for (const [key, value] of pairs) if (key === 'xmlns' || key.startsWith('xmlns:')) namespaces.set(key.slice(6), value);
  const path = `${parent.path}/${qualify(name, namespaces, true)}`;
  const attributes = pairs
    .filter(([key]) => !key.startsWith('xmlns'))
    .map(([key, value]) => `${qualify(key, namespaces, false)}=${normalise(key, value)}`)
    .sort()
    .join(' ');
  return { path, attributes, namespaces, text: '' };
}

function qualify(name: string, namespaces: ReadonlyMap<string, string>, useDefault: boolean): string {
  const colon = name.indexOf(':');
  const uri = colon < 0 && !useDefault ? undefined : namespaces.get(colon < 0 ? '' : name.slice(0, colon));
  return uri === undefined ? name : `{${uri}}${name.slice(colon + 1)}`;
}

function normalise(key: string, value: string): string {
  if (key === 'xsi:type') return value.slice(value.indexOf(':') + 1);
  return value.trim() !== '' && !Number.isNaN(Number(value)) ? String(Number(value)) : value.replace(/\s+/g, ' ').trim();
}

function decode(text: string): string {
  return text.replace(/&(#x?[\da-fA-F]+|\w+);/g, (entity, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(parseInt(name.slice(1), 10));
    return ENTITIES[name] ?? entity;
  });
}
