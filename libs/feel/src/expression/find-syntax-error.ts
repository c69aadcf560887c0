import type { Diagnostic, Location } from '@liuzhuan/kernel';
import { diagnoseFeel } from '../codes';
import { positionOf } from './position';
import { childrenOf, type SyntaxNode } from './syntax';

const LONGEST = 80;

/**
 * Signs of comparison as a Chinese keyboard types them. The grammar lets them be part of a name (DMN 1.5, 10.3.1.2, rule 28): `金额 ＞ 10` would be
 * a variable nobody sets, and the condition never true.
 */
const WIDE_COMPARISON = /[＞＜＝]/;

/** Where in a source something stands that is no FEEL. */
interface Mistake {
  readonly from: number;
}

function isMistake(node: SyntaxNode): boolean {
  if (node.type.isError) return true;
  // `a == 1` would be read as a = (= 1).
  const bare = node.name === 'SimplePositiveUnaryTest' && childrenOf(node).length === 2;
  return (bare && node.parent?.name === 'Comparison') || isLogicOfCell(node);
}

/** `> 3 and < 5` in a cell would be read as > (3 and …): cells are joined by commas, or ask `? > 3 and ? < 5`. */
function isLogicOfCell(node: SyntaxNode): boolean {
  const test = node.parent?.parent;
  const isLogic = node.name === 'and' || node.name === 'or';
  return isLogic && test?.name === 'SimplePositiveUnaryTest' && test.parent?.parent?.parent?.name === 'UnaryTests';
}

function firstMistake(node: SyntaxNode, source: string): Mistake | null {
  if (isMistake(node)) return node;
  const wide = node.name === 'VariableName' ? source.slice(node.from, node.to).search(WIDE_COMPARISON) : -1;
  if (wide >= 0) return { from: node.from + wide };
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const mistake = firstMistake(child, source);
    if (mistake) return mistake;
  }
  return null;
}

/** Longer or deeper sources are no expressions anybody wrote. */
const LONGEST_SOURCE = 20_000;
const DEEPEST = 400;

/** Whether a source is too long to be read at all. */
export function isTooLong(source: string): boolean {
  return source.length > LONGEST_SOURCE;
}

/** Nesting of a tree, counted without recursion. */
function depthOf(root: SyntaxNode): number {
  let depth = 0;
  let deepest = 0;
  root.cursor().iterate(
    () => {
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    () => {
      depth -= 1;
    },
  );
  return deepest;
}

/** The first place where a source is no FEEL, as a located diagnostic; null when there is none. */
export function findSyntaxError(root: SyntaxNode, source: string, location: Location): Diagnostic | null {
  if (source.trim() === '') return diagnoseFeel('feel-empty', { ...location, line: 1, column: 1 });
  if (depthOf(root) > DEEPEST) return tooComplex(source, location);
  const mistake = firstMistake(root, source);
  if (!mistake) return null;
  const params = { source: source.length > LONGEST ? `${source.slice(0, LONGEST)}…` : source };
  const rest = source.slice(mistake.from).trim();
  const place = { ...location, ...positionOf(source, mistake.from) };
  if (rest === '') return diagnoseFeel('feel-incomplete', place, params);
  return diagnoseFeel('feel-syntax', place, { ...params, found: /^\S{1,20}/.exec(rest)?.[0] ?? rest });
}

/** The diagnostic for a source too long or too deep. */
export function tooComplex(source: string, location: Location): Diagnostic {
  return diagnoseFeel('feel-too-complex', { ...location, line: 1, column: 1 }, { length: source.length });
}
