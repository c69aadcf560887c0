import { parseExpression, parseUnaryTests } from 'feelin';
import type { Dialect } from './compiled-expression';

/** A node of the syntax tree feelin's parser gives. */
export type SyntaxNode = ReturnType<typeof parseExpression>['topNode'];

/**
 * Names with spaces or operators which the parser must know beforehand, with the names inside them
 * (`{ 'Applicant': { 'Date of Birth': null } }`). Plain names need not be listed.
 */
export type KnownNames = Readonly<Record<string, unknown>>;

/** `range<…>` as a type (DMN 1.5, grammar rule 54), which the parser does not know; a list type of the same length takes its place. */
const RANGE_TYPE = /\brange(\s*<)/g;

/** Reads a source into a tree. Never fails: mistakes are nodes of the tree. */
export function parse(source: string, dialect: Dialect, known: KnownNames): SyntaxNode {
  const read = dialect === 'unary-tests' ? parseUnaryTests : parseExpression;
  return read(source.replace(RANGE_TYPE, ' list$1'), { ...known }, undefined).topNode;
}

/** The children of a node that mean something: neither comments nor space. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (!child.type.isSkipped) children.push(child);
  return children;
}
