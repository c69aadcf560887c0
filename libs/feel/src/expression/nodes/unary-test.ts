import { comparisonRange } from '../../values/range';
import { lookup } from '../lookup';
import { childrenOf } from '../syntax';
import type { NodeCompiler } from './index';
import { comparator } from './comparator';
import { membership } from './membership';

/** A unary test in the place of a value: the test is put to `?`, or inside a filter to the member. */
export const positiveUnaryTest: NodeCompiler = (node, compilation) => {
  const test = membership(node, compilation);
  return { shape: 'test', run: (frame) => test(frame, lookup(frame, '?') ?? null) };
};

/**
 * `> 3` or an interval as a value. `> 3` stands for the range `(3..)` (DMN 1.5, 10.3.2.7), inside a filter it tests the
 * member; an interval is a range.
 */
export const simplePositiveUnaryTest: NodeCompiler = (node, compilation) => {
  const children = childrenOf(node);
  if (children.length === 1) return compilation.compile(compilation.child(node, 0));
  const operator = compilation.text(compilation.child(node, 0));
  const operand = compilation.compile(compilation.child(node, 1)).run;
  const compare = comparator(operator, node.from);
  return {
    shape: 'test',
    run: (frame) => {
      const item = lookup(frame, 'item');
      const value = operand(frame);
      return item === undefined ? comparisonRange(operator, value) : compare(frame, item, value);
    },
  };
};
