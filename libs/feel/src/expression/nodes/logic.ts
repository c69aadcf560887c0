import type { Code } from '../code';
import type { Compilation } from '../compilation';
import type { Evaluator } from '../frame';
import { childrenOf, type SyntaxNode } from '../syntax';
import type { NodeCompiler } from './index';
import { leftmostTest, swallowedLogic, testedBy } from './in-operator';

/** A chain of terms with `and` and `or` between them, as written. */
interface Chain {
  readonly terms: Evaluator[];
  readonly operators: string[];
}

const isLogic = (node: SyntaxNode): boolean => node.name === 'Disjunction' || node.name === 'Conjunction';

/**
 * The grammar behind feelin reads `a in xs and b` as `a in (xs and b)`. By DMN (1.5, 10.3.1.2: comparison binds more
 * tightly than conjunction) it is `(a in xs) and b`: the chain is laid out flat here, and put together again by precedence.
 */
function collect(node: SyntaxNode, compilation: Compilation, chain: Chain): void {
  const logic = isLogic(node) ? node : swallowedLogic(node, compilation);
  if (!logic) {
    chain.terms.push(compilation.compile(node).run);
  } else if (logic === node) {
    collect(compilation.child(node, 0), compilation, chain);
    chain.operators.push(compilation.child(node, 1).name);
    collect(compilation.child(node, 2), compilation, chain);
  } else {
    const value = compilation.compile(compilation.child(node, 0)).run;
    const test = leftmostTest(compilation.child(node, 2), compilation);
    chain.terms.push(testedBy(value, [test]));
    collectRest(logic, compilation, chain);
  }
}

/** What follows the first term of a chain that was swallowed by `in`. */
function collectRest(node: SyntaxNode, compilation: Compilation, chain: Chain): void {
  const left = compilation.child(node, 0);
  if (isLogic(left)) collectRest(left, compilation, chain);
  chain.operators.push(compilation.child(node, 1).name);
  collect(compilation.child(node, 2), compilation, chain);
}

/** `and` with three values (DMN 1.5, table 50): one false decides, anything but true and false counts as null. */
function conjunctionOf(terms: readonly Evaluator[]): Evaluator {
  const [only, second] = terms;
  if (only && !second) return only;
  return (frame) => {
    let result: boolean | null = true;
    for (const term of terms) {
      const outcome = term(frame);
      if (outcome === false) return false;
      if (outcome !== true) result = null;
    }
    return result;
  };
}

/** `or` with three values (DMN 1.5, table 50): one true decides, anything but true and false counts as null. */
function disjunctionOf(terms: readonly Evaluator[]): Evaluator {
  const [only, second] = terms;
  if (only && !second) return only;
  return (frame) => {
    let result: boolean | null = false;
    for (const term of terms) {
      const outcome = term(frame);
      if (outcome === true) return true;
      if (outcome !== false) result = null;
    }
    return result;
  };
}

/** Conjunctions and disjunctions, and comparisons by `in` that swallowed some. */
export const logic: NodeCompiler = (node, compilation): Code => {
  const chain: Chain = { terms: [], operators: [] };
  collect(node, compilation, chain);
  const groups: Evaluator[][] = [[]];
  for (const [index, term] of chain.terms.entries()) {
    if (chain.operators[index - 1] === 'or') groups.push([]);
    groups.at(-1)?.push(term);
  }
  return { shape: 'test', run: disjunctionOf(groups.map(conjunctionOf)) };
};

/** Whether a comparison is really a chain of `and` and `or`. */
export function hidesLogic(node: SyntaxNode, compilation: Compilation): boolean {
  return childrenOf(node).length > 2 && swallowedLogic(node, compilation) !== null;
}
