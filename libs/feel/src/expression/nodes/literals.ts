import { constant } from '../code';
import type { NodeCompiler } from './index';

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|(.))/gs;
const SHORT_ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' };

/** Numbers are doubles, as everywhere in JSON. */
export const numericLiteral: NodeCompiler = (node, compilation) => constant(Number(compilation.text(node).replace(/\s+/g, '')));

/** `"…"` with the escapes of DMN 1.5, grammar rule 35; an unknown escape stays as written. */
export const stringLiteral: NodeCompiler = (node, compilation) =>
  constant(
    compilation
      .text(node)
      .slice(1, -1)
      .replace(ESCAPE, (whole, short: string | undefined, long: string | undefined, letter: string | undefined) => {
        if (letter !== undefined) return SHORT_ESCAPES[letter] ?? whole;
        const point = parseInt(short ?? long ?? '', 16);
        return point > 0x10ffff ? whole : short !== undefined ? String.fromCharCode(point) : String.fromCodePoint(point);
      }),
  );

export const booleanLiteral: NodeCompiler = (node, compilation) => constant(compilation.text(node) === 'true');

export const nullLiteral: NodeCompiler = () => constant(null);
