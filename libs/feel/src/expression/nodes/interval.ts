import { describeValue } from '../../values/describe-value';
import { rangeOf } from '../../values/range';
import type { FeelValue } from '../../values/feel-value';
import { constant } from '../code';
import { newRun, type Run, warn } from '../frame';
import { childrenOf } from '../syntax';
import type { NodeCompiler } from './index';

/** `[a..b]`, `(a..b)`, `]a..b[`: a range. End points that cannot span one give null and a warning. */
export const interval: NodeCompiler = (node, compilation) => {
  const children = childrenOf(node);
  const startIncluded = children[0]?.name === '[';
  const endIncluded = children[4]?.name === ']';
  const low = compilation.compile(compilation.child(node, 1));
  const high = compilation.compile(compilation.child(node, 3));
  const make = (run: Run, start: FeelValue, end: FeelValue) => {
    const range = rangeOf(start, end, start !== null && startIncluded, end !== null && endIncluded);
    if (!range) warn(run, 'feel-not-comparable', node.from, { left: describeValue(start), right: describeValue(end) });
    return range;
  };
  if (low.shape === 'constant' && high.shape === 'constant') {
    const range = make(newRun(), low.value ?? null, high.value ?? null);
    if (range) return constant(range);
  }
  return { shape: 'any', run: (frame) => make(frame.run, low.run(frame), high.run(frame)) };
};
