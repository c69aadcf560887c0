import { type Code, constant } from '../code';
import type { Compilation } from '../compilation';
import { lookup } from '../lookup';
import { childrenOf, type SyntaxNode } from '../syntax';
import { membership } from './membership';

/** The whole of a cell: `-`, tests of which one must hold, or `not(…)` around them. Gives true, false or null. */
export function compileUnaryTestsNode(node: SyntaxNode, compilation: Compilation): Code {
  const children = childrenOf(node);
  if (children[0]?.name === 'Wildcard') return constant(true);
  const negated = children[0]?.name === 'not';
  const holder = children.find((child) => child.name === 'PositiveUnaryTests');
  const tests = (holder ? childrenOf(holder) : []).map((child) => membership(child, compilation));
  const [only] = tests;
  if (only && tests.length === 1 && !negated) {
    return { shape: 'test', run: (frame) => only(frame, lookup(frame, '?') ?? null) };
  }
  return {
    shape: 'test',
    run: (frame) => {
      const value = lookup(frame, '?') ?? null;
      let unknown = false;
      for (const test of tests) {
        const outcome = test(frame, value);
        if (outcome === true) return !negated;
        unknown ||= outcome === null;
      }
      return unknown ? null : negated;
    },
  };
}
