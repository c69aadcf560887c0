import type { Position } from '../model/bpmn-model';

/** Comment, CDATA, processing instruction, declaration, or tag; quotes may hold `>`. No `<` outside quotes: hostile input must not cost more than linear time. */
export const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<!|<(\/?)([^\s\/<>!?]+)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/g;
/** Sticky: attributes follow each other; the first text that is none ends the search. */
const ATTRIBUTE = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/** Attributes of a start tag by their names as written, values as written: entities are not resolved. */
export function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) attributes.set(match[1] ?? '', match[2] ?? match[3] ?? '');
  return attributes;
}

/** Turns growing offsets into line and column; offsets must not fall. */
export function positionsIn(text: string): (offset: number) => Position {
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
