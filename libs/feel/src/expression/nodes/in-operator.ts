import type { Compilation } from '../compilation';
import { type Evaluator, innerFrame } from '../frame';
import { childrenOf, type SyntaxNode } from '../syntax';
import { membership, type Test, testOfNode } from './membership';

const LOGIC: ReadonlySet<string> = new Set(['Disjunction', 'Conjunction']);

/** The `and` or `or` a comparison by `in` has swallowed, as `a in xs and b` and `a in > 3 and b` do; null when none. */
export function swallowedLogic(node: SyntaxNode, compilation: Compilation): SyntaxNode | null {
  const children = childrenOf(node);
  if (node.name !== 'Comparison' || children[1]?.name !== 'in' || children[2]?.name !== 'PositiveUnaryTest') return null;
  const test = compilation.child(children[2], 0);
  const operand = childrenOf(test).length === 2 && test.name === 'SimplePositiveUnaryTest' ? compilation.child(test, 1) : test;
  return LOGIC.has(operand.name) ? operand : null;
}

function leftmost(node: SyntaxNode, compilation: Compilation): SyntaxNode {
  return LOGIC.has(node.name) ? leftmost(compilation.child(node, 0), compilation) : node;
}

/** The test proper of a positive unary test that swallowed a chain: its first term, with the operator before it. */
export function leftmostTest(node: SyntaxNode, compilation: Compilation): Test {
  const test = compilation.child(node, 0);
  const reads = compilation.inputReads;
  const compiled = LOGIC.has(test.name)
    ? testOfNode(leftmost(test, compilation), compilation)
    : testOfNode(test, compilation, leftmost(compilation.child(test, 1), compilation));
  compilation.inputReads = reads;
  return compiled;
}

/** Puts a value to tests of which one must hold: null when none does and one cannot tell. */
export function testedBy(value: Evaluator, tests: readonly Test[]): Evaluator {
  return (frame) => {
    const probe = value(frame);
    const inner = innerFrame(frame, { '?': probe });
    let unknown = false;
    for (const test of tests) {
      const result = test(inner, probe);
      if (result === true) return true;
      unknown ||= result === null;
    }
    return unknown ? null : false;
  };
}

/** `value in test`, `value in (test, test)`. */
export function compileIn(value: Evaluator, children: readonly SyntaxNode[], compilation: Compilation): Evaluator {
  const holder = children.find((child) => child.name === 'PositiveUnaryTests');
  const nodes = holder ? childrenOf(holder) : children.filter((child) => child.name === 'PositiveUnaryTest');
  const reads = compilation.inputReads;
  const tests = nodes.map((child) => membership(child, compilation));
  compilation.inputReads = reads;
  return testedBy(value, tests);
}
