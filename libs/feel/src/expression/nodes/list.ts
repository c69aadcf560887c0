import { childrenOf } from '../syntax';
import { constant } from '../code';
import type { NodeCompiler } from './index';

/** `[a, b, c]`. */
export const list: NodeCompiler = (node, compilation) => {
  const codes = childrenOf(node)
    .slice(1, -1)
    .map((child) => compilation.compile(child));
  if (codes.every((code) => code.shape === 'constant')) return constant(codes.map((code) => code.value ?? null));
  const runs = codes.map((code) => code.run);
  return { shape: 'any', run: (frame) => runs.map((run) => run(frame)) };
};
