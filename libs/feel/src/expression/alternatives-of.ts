import { compileExpression } from './compile-expression';
import { normaliseSource } from './normalise-source';
import { childrenOf, parse, type SyntaxNode } from './syntax';

/**
 * What an expression may give, as expressions: the branches of an `if`, and of those within them; for anything else itself. None when it cannot
 * be read.
 */
export function alternativesOf(source: string): readonly string[] {
  if (!compileExpression(source).ok) return [];
  const text = normaliseSource(source);
  return branchesOf(parse(text, 'expression', {})).map(({ from, to }) => text.slice(from, to));
}

/** Where the parts of a node stand that its value comes from. */
const BRANCHES: Readonly<Record<string, readonly number[]>> = { Expression: [0], ParenthesizedExpression: [1], IfExpression: [3, 5] };

function branchesOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children = childrenOf(node);
  return BRANCHES[node.name]?.flatMap((place) => children[place] ?? []).flatMap(branchesOf) ?? [node];
}
