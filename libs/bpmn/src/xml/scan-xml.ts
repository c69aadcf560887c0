import type { Position } from '../model/bpmn-model';
import { MARKUP, positionsIn, readAttributes } from './xml-markup';

/** What a quick look over the text tells before a real parser sees it. */
export interface XmlScan {
  /** Where a DOCTYPE or ENTITY declaration begins. */
  readonly doctype?: Position;
  /** Deepest nesting of elements. */
  readonly depth: number;
  /** Start tags of BPMN and diagram elements by id; the first when an id is doubled. */
  readonly positions: Readonly<Record<string, Position>>;
}

const OMG = 'http://www.omg.org/spec/';

/** Finds declarations we refuse, the nesting depth, and the position of every element with an id. Never throws. */
export function scanXml(xml: string): XmlScan {
  const positionOf = positionsIn(xml);
  const found = new Map<string, Position>();
  const omgPrefixes = new Set<string>();
  let doctype: Position | undefined;
  let open = 0;
  let depth = 0;
  for (const match of xml.matchAll(MARKUP)) {
    const [text, closing, name, rest = ''] = match;
    if (text === '<!') doctype ??= positionOf(match.index);
    if (name === undefined) continue;
    if (closing === '/') {
      open -= 1;
      continue;
    }
    if (!rest.endsWith('/')) open += 1;
    depth = Math.max(depth, open);
    const at = positionOf(match.index);
    const attributes = readAttributes(rest);
    for (const [key, value] of attributes) if (key.startsWith('xmlns') && value.startsWith(OMG)) omgPrefixes.add(key.slice(6));
    const id = attributes.get('id');
    if (id !== undefined && omgPrefixes.has(prefixOf(name)) && !found.has(id)) found.set(id, at);
  }
  return { doctype, depth, positions: Object.fromEntries(found) };
}

function prefixOf(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? '' : name.slice(0, colon);
}
