import { type Diagnostic, fail, ok, type Result } from '@liuzhuan/kernel';
import { diagnose } from '../../codes';
import { readableXml } from '../../read/readable-xml';
import { MARKUP, positionsIn, readAttributes } from '../../xml/xml-markup';
import { BPMN_NAMESPACE, type SourceElement } from './source-element';

type Draft = Omit<SourceElement, 'children' | 'text'> & { readonly tag: string; children: SourceElement[]; text: string };

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const DECLARATION = /^xmlns(?::|$)/;
const CDATA = '<![CDATA[';

/** The `<definitions>` of a BPMN file with everything in it, or why the text is none (too large, DOCTYPE, malformed, not BPMN). */
export function readSource(xml: string, resource?: string): Result<SourceElement, Diagnostic[]> {
  const readable = readableXml(xml, resource);
  if (!readable.ok) return readable;
  const positionOf = positionsIn(xml);
  const open: Draft[] = [];
  let root: Draft | undefined;
  let end = 0;
  const malformed = (offset: number, detail: string) => fail([diagnose('bpmn-malformed-xml', { resource, ...positionOf(offset) }, { detail })]);

  for (const match of xml.matchAll(MARKUP)) {
    const [text, closing, tag, rest = ''] = match;
    const parent = open.at(-1);
    if (parent) parent.text += decode(xml.slice(end, match.index));
    end = match.index + text.length;
    if (parent && text.startsWith(CDATA)) parent.text += text.slice(CDATA.length, -3);
    if (tag === undefined) continue;
    if (closing === '/') {
      if (parent?.tag !== tag) return malformed(match.index, `</${tag}>`);
      open.pop();
      continue;
    }
    if (!parent && root) return malformed(match.index, `<${tag}>`);
    const element = elementOf(tag, rest, parent, positionOf(match.index));
    root ??= element;
    parent?.children.push(element);
    if (!rest.endsWith('/')) open.push(element);
  }
  const unclosed = open.at(-1);
  if (!root || unclosed) return malformed(xml.length, unclosed ? `<${unclosed.tag}>` : '');
  if (root.name === 'definitions' && root.namespace === BPMN_NAMESPACE) return ok(root);
  return fail([diagnose('bpmn-not-bpmn', { resource, ...root.position }, { root: root.tag })]);
}

function elementOf(tag: string, rest: string, parent: Draft | undefined, position: SourceElement['position']): Draft {
  const written = [...readAttributes(rest)].map(([name, value]) => [name, decode(value)] as const);
  const declared = written.filter(([name]) => DECLARATION.test(name)).map(([name, uri]) => [name.slice(6), uri] as const);
  const prefixes = declared.length === 0 && parent ? parent.prefixes : { ...parent?.prefixes, ...Object.fromEntries(declared) };
  const attributes = written.filter(([name]) => !DECLARATION.test(name)).map(([name, value]) => [attributeName(name, prefixes), value] as const);
  const [prefix, name] = split(tag);
  return { tag, name, namespace: prefixes[prefix] ?? '', attributes: new Map(attributes), prefixes, parent, children: [], text: '', position };
}

function attributeName(written: string, prefixes: Readonly<Record<string, string>>): string {
  const [prefix, name] = split(written);
  return prefix === '' ? name : `{${prefixes[prefix] ?? prefix}}${name}`;
}

function split(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (entity, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? entity;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
