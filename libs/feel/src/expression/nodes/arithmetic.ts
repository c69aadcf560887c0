import { describeValue } from '../../values/describe-value';
import { OPERATIONS } from '../../values/operations';
import type { FeelValue } from '../../values/feel-value';
import { type Code, constant } from '../code';
import { type Frame, warn } from '../frame';
import { childrenOf } from '../syntax';
import type { NodeCompiler } from './index';

/** `a + b`, `-a`: numbers, texts (only +), dates, times and durations (DMN 1.5, tables 52 to 57). */
export const arithmetic: NodeCompiler = (node, compilation): Code => {
  const children = childrenOf(node);
  const negation = children.length === 2;
  const operator = compilation.text(compilation.child(node, negation ? 0 : 1));
  const left = negation ? constant(0) : compilation.compile(compilation.child(node, 0));
  const right = compilation.compile(compilation.child(node, negation ? 1 : 2));
  const operation = OPERATIONS[negation ? 'negate' : operator];
  const apply = (frame: Frame, a: FeelValue, b: FeelValue): FeelValue => {
    const result = operation?.(a, b);
    if (result !== undefined) return result;
    warn(frame.run, 'feel-wrong-type', node.from, { operation: operator, operands: negation ? describeValue(b) : `${describeValue(a)}, ${describeValue(b)}` });
    return null;
  };
  if (negation && right.shape === 'constant' && typeof right.value === 'number') return constant(-right.value);
  return { shape: 'any', run: (frame) => apply(frame, left.run(frame), right.run(frame)) };
};
