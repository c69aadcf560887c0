/** Blocks of Unicode XML Schema names, as far as patterns in practice use them. */
const BLOCKS: Readonly<Record<string, string>> = {
  BasicLatin: '\\u0000-\\u007F',
  'Latin-1Supplement': '\\u0080-\\u00FF',
  'LatinExtended-A': '\\u0100-\\u017F',
  Greek: '\\u0370-\\u03FF',
  GreekandCoptic: '\\u0370-\\u03FF',
  Cyrillic: '\\u0400-\\u04FF',
  Hiragana: '\\u3040-\\u309F',
  Katakana: '\\u30A0-\\u30FF',
  CJKSymbolsandPunctuation: '\\u3000-\\u303F',
  CJKUnifiedIdeographs: '\\u4E00-\\u9FFF',
};
const FLAGS = /^[smix]*$/;
const BLOCK = /\\([pP])\{Is([\w-]+)\}/g;
const SUBTRACTION = /\[([^[\]]+)-\[([^[\]]*)\]\]/g;

/** Leaves out white space, except in classes `[…]` (XPath 3.1 functions, 5.6.2, flag x). */
function withoutSpace(pattern: string): string {
  let depth = 0;
  let result = '';
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern.charAt(index);
    const following = pattern.charAt(index + 1);
    if (character === '\\' && following !== '' && !/\s/.test(following)) {
      result += character + following;
      index += 1;
      continue;
    }
    if (character === '[') depth += 1;
    if (character === ']') depth -= 1;
    if (depth > 0 || !/\s/.test(character)) result += character;
  }
  return result;
}

function translate(pattern: string): string | undefined {
  let unknown = false;
  const translated = pattern.replace(BLOCK, (_, kind: string, block: string) => {
    const range = BLOCKS[block];
    unknown ||= range === undefined;
    return `[${kind === 'P' ? '^' : ''}${range ?? ''}]`;
  });
  return unknown ? undefined : translated;
}

/**
 * A pattern of XPath (DMN 1.5, 10.3.4.3 refers to XQuery and XPath functions, 5.6.1) as one of this language; undefined when it is none.
 * Knows the flags s, m, i, x, blocks `\p{IsBasicLatin}` and subtraction `[A-Z-[OI]]`.
 */
export function regularExpression(pattern: string, flags: string, always = ''): RegExp | undefined {
  if (!FLAGS.test(flags) || /\\0/.test(pattern)) return undefined;
  const source = translate(flags.includes('x') ? withoutSpace(pattern) : pattern);
  if (source === undefined) return undefined;
  const subtracted = source.replace(SUBTRACTION, '[[$1]--[$2]]');
  const subtracts = subtracted !== source;
  const own = [...new Set(flags)].filter((flag) => flag !== 'x').join('');
  try {
    return new RegExp(subtracted, `${subtracts ? 'v' : 'u'}${own}${always}`);
  } catch {
    // RegExp tells a bad pattern only by throwing.
    return undefined;
  }
}

/** A replacement of XPath: `$1` a group, `$0` the whole match, `\$` a dollar. */
export function replacementOf(text: string): string {
  return text.replace(/\\\$|\$0|\$(?!\d)/g, (match) => (match === '$0' ? '$&' : '$$'));
}
