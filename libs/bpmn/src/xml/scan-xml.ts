import type { Position } from '../model/bpmn-model';

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
/** Comment, CDATA, processing instruction, declaration, or tag; quotes may hold `>`. No `<` outside quotes: hostile input must not cost more than linear time. */
const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<!|<(\/?)([^\s\/<>!?]+)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/g;
/** Sticky: attributes follow each other; the first text that is none ends the search. */
const ATTRIBUTE = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/** Finds declarations we refuse, the nesting depth, and the position of every element with an id. Never throws. */
export function scanXml(xml: string): XmlScan {
  const positionOf = positions(xml);
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

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) attributes.set(match[1] ?? '', match[2] ?? match[3] ?? '');
  return attributes;
}

/** Turns growing offsets into line and column; offsets must not fall. */
function positions(text: string): (offset: number) => Position {
  let line = 1;
  let lineStart = 0;
  let lineEnd = text.indexOf('\n');
  return (offset) => {
    while (lineEnd >= 0 && lineEnd < offset) {
      line += 1;
      lineStart = lineEnd + 1;
      lineEnd = text.indexOf('\n', lineStart);
    }
    return { line, column: offset - lineStart + 1 };
  };
}
