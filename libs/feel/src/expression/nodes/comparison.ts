import type { Code } from '../code';
import type { Compilation } from '../compilation';
import type { Evaluator } from '../frame';
import { compareBy, comparator } from './comparator';
import { childrenOf, type SyntaxNode } from '../syntax';
import type { NodeCompiler } from './index';
import { compileIn } from './in-operator';
import { hidesLogic, logic } from './logic';

/** `a < b`, `a = b`, `a between b and c`, `a in (…)` (DMN 1.5, 10.3.2.13). */
export const comparison: NodeCompiler = (node, compilation): Code => {
  if (hidesLogic(node, compilation)) return logic(node, compilation);
  const children = childrenOf(node);
  const left = compilation.compile(compilation.child(node, 0)).run;
  const operator = compilation.child(node, 1);
  if (operator.name === 'between') return { shape: 'test', run: between(left, node, compilation) };
  if (operator.name === 'in') return { shape: 'test', run: compileIn(left, children, compilation) };
  const right = compilation.compile(compilation.child(node, 2)).run;
  const compare = comparator(compilation.text(operator), node.from);
  return { shape: 'test', run: (frame) => compare(frame, left(frame), right(frame)) };
};

function between(value: Evaluator, node: SyntaxNode, compilation: Compilation): Evaluator {
  const low = compilation.compile(compilation.child(node, 2)).run;
  const high = compilation.compile(compilation.child(node, 4)).run;
  return (frame) => {
    const probe = value(frame);
    const above = compareBy(frame.run, '>=', probe, low(frame), node.from);
    const below = compareBy(frame.run, '<=', probe, high(frame), node.from);
    return above === null || below === null ? null : above && below;
  };
}
