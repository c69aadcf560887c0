import { FeelRange } from 'feelin';
import { Compilation } from '../../expression/compilation';
import { compileUnaryTests } from '../../expression/compile-expression';
import { findSyntaxError } from '../../expression/find-syntax-error';
import { newRun } from '../../expression/frame';
import { childrenOf, parse, type SyntaxNode } from '../../expression/syntax';
import type { FeelValue } from '../../values/feel-value';
import { isContext, isList, kindOf } from '../../values/kind-of';

/** A cell that compares the tested value with constants only: what it gives is the same for all values between two neighbouring constants. */
export interface ReadTest {
  readonly constants: readonly FeelValue[];
  readonly holds: (value: FeelValue) => boolean;
}

/** Nodes that only join tests; what they join is looked at. */
const JOINTS: ReadonlySet<string> = new Set([
  'UnaryTests',
  'PositiveUnaryTests',
  'PositiveUnaryTest',
  'SimplePositiveUnaryTest',
  'ParenthesizedExpression',
  'Comparison',
  'Conjunction',
  'Disjunction',
  'Interval',
  'List',
]);
/** Nodes that may be a constant. */
const VALUES: ReadonlySet<string> = new Set(['NumericLiteral', 'StringLiteral', 'BooleanLiteral', 'null', 'DateTimeLiteral', 'AtLiteral', 'ArithmeticExpression', 'Interval', 'List']);

function someNode(node: SyntaxNode, holds: (node: SyntaxNode) => boolean): boolean {
  return holds(node) || childrenOf(node).some((child) => someNode(child, holds));
}

/** The value of a node that reads nothing and calls nothing. */
function constantOf(node: SyntaxNode, source: string): FeelValue | undefined {
  if (someNode(node, ({ name }) => name === 'FunctionInvocation' || name === 'VariableName' || name === '?')) return undefined;
  const compilation = new Compilation(source);
  const { run: evaluate } = compilation.compile(node);
  if (compilation.names.size > 0 || compilation.functions.size > 0) return undefined;
  const run = newRun();
  const value = evaluate({ values: {}, parent: null, run });
  return run.warnings.length > 0 ? undefined : value;
}

/** The points a constant compares with; undefined for contexts and functions. */
function pointsOf(value: FeelValue): readonly FeelValue[] | undefined {
  if (value instanceof FeelRange) return [value.start as FeelValue, value.end as FeelValue].filter((point) => point !== null);
  if (isList(value)) {
    const points = value.map(pointsOf);
    return points.every((each) => each !== undefined) ? points.flat() : undefined;
  }
  return isContext(value) || kindOf(value) === 'function' ? undefined : [value];
}

/** Takes the constants of a test; false when it is more than comparisons with constants. */
function collect(node: SyntaxNode, source: string, into: FeelValue[]): boolean {
  if (VALUES.has(node.name)) {
    const value = constantOf(node, source);
    const points = value === undefined ? undefined : pointsOf(value);
    if (points) {
      into.push(...points);
      return true;
    }
  }
  const children = childrenOf(node);
  if (JOINTS.has(node.name)) return children.every((child) => collect(child, source, into));
  if (node.name === '?' || node.name === 'Wildcard' || source.slice(node.from, node.to) === '?') return true;
  // Operators, brackets and commas are leaves; names and literals are not joints.
  return children.length === 0 && !VALUES.has(node.name) && node.name !== 'VariableName';
}

/** Reads a cell; undefined when it reads other names, calls functions or cannot be parsed. */
export function readTest(text: string): ReadTest | undefined {
  const source = text.trim();
  if (source === '' || source === '-') return { constants: [], holds: () => true };
  const known = { '?': null };
  const compiled = compileUnaryTests(source, { known });
  if (!compiled.ok) return undefined;
  const root = parse(source, 'unary-tests', known);
  const constants: FeelValue[] = [];
  if (findSyntaxError(root, source, {}) || !collect(root, source, constants)) return undefined;
  const { run } = compiled.value;
  return { constants, holds: (value) => run({ values: { '?': value }, parent: null, run: newRun() }) === true };
}
