import { FeelRange } from 'feelin';
import { equals } from '../../values/equality';
import type { FeelValue } from '../../values/feel-value';
import { isList } from '../../values/kind-of';
import { inRange } from '../../values/range';
import type { Code } from '../code';
import type { Compilation } from '../compilation';
import type { Frame } from '../frame';
import { childrenOf, type SyntaxNode } from '../syntax';
import { comparator } from './comparator';

/** A test of a value; the frame knows the value as `?`. */
export type Test = (frame: Frame, value: FeelValue) => boolean | null;

/** Whether a value fits a member of a test: lies in a range, is in a list, or equals it. */
function fits(value: FeelValue, member: FeelValue): boolean | null {
  if (member instanceof FeelRange && !(value instanceof FeelRange)) return inRange(member, value);
  if (isList(member)) {
    if (isList(value) && equals(value, member) === true) return true;
    return member.some((each) => (each instanceof FeelRange && !(value instanceof FeelRange) ? inRange(each, value) === true : equals(value, each) === true));
  }
  return equals(value, member) === true;
}

/**
 * One positive unary test (DMN 1.5, 10.3.2.8). `> 3` compares, `[1..3]` includes, a list contains, an expression that
 * reads `?` decides by itself, any other expression gives a value to be equal to – or, being a test itself, the outcome.
 */
export function membership(node: SyntaxNode, compilation: Compilation): Test {
  return testOfNode(compilation.child(node, 0), compilation);
}

/** The test an inner node stands for; `operand` replaces what follows a comparison operator. */
export function testOfNode(inner: SyntaxNode, compilation: Compilation, operand?: SyntaxNode): Test {
  const wrapped = inner.name === 'ParenthesizedExpression' ? compilation.child(inner, 1) : null;
  if (wrapped?.name === 'SimplePositiveUnaryTest') return testOfNode(wrapped, compilation);
  if (inner.name !== 'SimplePositiveUnaryTest' || childrenOf(inner).length !== 2) return testOf(compilation.compile(inner));
  const compare = comparator(compilation.text(compilation.child(inner, 0)), inner.from);
  const code = compilation.compile(operand ?? compilation.child(inner, 1));
  if (code.shape === 'constant') return (frame, value) => compare(frame, value, code.value ?? null);
  return (frame, value) => compare(frame, value, code.run(frame));
}

function testOf(code: Code): Test {
  if (code.shape === 'constant') {
    const expected = code.value ?? null;
    if (typeof expected === 'string' || typeof expected === 'number') return (_, value) => (typeof value === 'object' ? fits(value, expected) : value === expected);
    return (_, value) => fits(value, expected);
  }
  if (code.usesInput) {
    return (frame) => {
      const outcome = code.run(frame);
      return typeof outcome === 'boolean' ? outcome : null;
    };
  }
  return (frame, value) => {
    const result = code.run(frame);
    const isOutcome = typeof result === 'boolean' && (code.shape === 'test' || typeof value !== 'boolean');
    return isOutcome ? result : fits(value, result);
  };
}
