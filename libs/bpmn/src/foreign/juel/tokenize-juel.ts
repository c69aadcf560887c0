/** One token of a JUEL expression. Word operators (`and`, `eq` …) come as the signs they stand for. */
export interface JuelToken {
  readonly kind: 'number' | 'string' | 'name' | 'sign' | 'end';
  /** Value of a string without quotes and escapes, else the text. */
  readonly text: string;
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)[LlFfDd]?(?![\p{L}_])|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\p{L}_$][\p{L}\p{N}_$]*)|(&&|\|\||==|!=|<=|>=|[-+*/%<>!?:.,()[\]]))/uy;
const WORDS: Readonly<Record<string, string>> = {
  and: '&&',
  or: '||',
  not: '!',
  eq: '==',
  ne: '!=',
  lt: '<',
  gt: '>',
  le: '<=',
  ge: '>=',
  div: '/',
  mod: '%',
  empty: 'empty',
};

/** The tokens of an expression, the last of kind `end`; undefined when some character belongs to none. */
export function tokenizeJuel(source: string): JuelToken[] | undefined {
  const tokens: JuelToken[] = [];
  const text = source.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return undefined;
    tokens.push(tokenOf(match));
  }
  return [...tokens, { kind: 'end', text: '' }];
}

function tokenOf([, number, double, single, name, sign = '']: RegExpExecArray): JuelToken {
  if (number !== undefined) return { kind: 'number', text: number };
  const quoted = double ?? single;
  if (quoted !== undefined) return { kind: 'string', text: quoted.replace(/\\(.)/g, '$1') };
  if (name === undefined) return { kind: 'sign', text: sign };
  return Object.hasOwn(WORDS, name) ? { kind: 'sign', text: WORDS[name] ?? name } : { kind: 'name', text: name };
}
