import type { FeelValue } from '../../values/feel-value';
import { innerFrame } from '../frame';
import { childrenOf, type SyntaxNode } from '../syntax';
import type { Compilation } from '../compilation';
import type { NodeCompiler } from './index';

function keyOf(entry: SyntaxNode, compilation: Compilation): string {
  const key = compilation.child(compilation.child(entry, 0), 0);
  const literal = key.name === 'StringLiteral' ? compilation.compile(key).value : undefined;
  return typeof literal === 'string' ? literal : compilation.name(key);
}

/** `{a: 1, b: a + 1}`: an entry sees the entries before it; a name given twice makes it null (DMN 1.5, 10.3.2.6). */
export const context: NodeCompiler = (node, compilation) => {
  const bound: string[] = [];
  const entries = childrenOf(node)
    .slice(1, -1)
    .map((child) => {
      const key = keyOf(child, compilation);
      const code = compilation.within(bound, () => compilation.compile(compilation.child(child, 1)));
      bound.push(key);
      return { key, run: code.run };
    });
  if (new Set(bound).size < bound.length) return { shape: 'any', run: () => null };
  return {
    shape: 'any',
    run: (frame) => {
      const values: Record<string, FeelValue> = {};
      const inner = innerFrame(frame, values);
      for (const { key, run } of entries) define(values, key, run(inner));
      return values;
    },
  };
};

/** Sets an own entry whatever its name, also `__proto__`. */
export function define(target: Record<string, FeelValue>, key: string, value: FeelValue): void {
  if (key === '__proto__') Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  else target[key] = value;
}
