import type { Diagnostic, Location } from '@liuzhuan/kernel';
import { diagnoseFeel } from '../codes';
import { positionOf } from './position';
import { childrenOf, type SyntaxNode } from './syntax';

const LONGEST = 80;

function isMistake(node: SyntaxNode): boolean {
  if (node.type.isError) return true;
  // `a == 1` would be read as a = (= 1).
  const bare = node.name === 'SimplePositiveUnaryTest' && childrenOf(node).length === 2;
  return bare && node.parent?.name === 'Comparison';
}

function firstMistake(node: SyntaxNode): SyntaxNode | null {
  if (isMistake(node)) return node;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const mistake = firstMistake(child);
    if (mistake) return mistake;
  }
  return null;
}

/** The first place where a source is no FEEL, as a located diagnostic; null when there is none. */
export function findSyntaxError(root: SyntaxNode, source: string, location: Location): Diagnostic | null {
  if (source.trim() === '') return diagnoseFeel('feel-empty', { ...location, line: 1, column: 1 });
  const mistake = firstMistake(root);
  if (!mistake) return null;
  const params = { source: source.length > LONGEST ? `${source.slice(0, LONGEST)}…` : source };
  const rest = source.slice(mistake.from).trim();
  const place = { ...location, ...positionOf(source, mistake.from) };
  if (rest === '') return diagnoseFeel('feel-incomplete', place, params);
  return diagnoseFeel('feel-syntax', place, { ...params, found: /^\S{1,20}/.exec(rest)?.[0] ?? rest });
}
