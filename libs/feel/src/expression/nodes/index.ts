import type { Code } from '../code';
import type { Compilation } from '../compilation';
import type { SyntaxNode } from '../syntax';
import { arithmetic } from './arithmetic';
import { comparison } from './comparison';
import { conditional } from './conditional';
import { context } from './context';
import { filter } from './filter';
import { forLoop } from './for-loop';
import { functionDefinition } from './function-definition';
import { instanceOf } from './instance-of';
import { interval } from './interval';
import { invocation } from './invocation';
import { list } from './list';
import { booleanLiteral, nullLiteral, numericLiteral, stringLiteral } from './literals';
import { logic } from './logic';
import { inputValue, variable } from './variable';
import { path } from './path';
import { quantified } from './quantified';
import { atLiteral, dateTimeLiteral } from './temporal-literals';
import { positiveUnaryTest, simplePositiveUnaryTest } from './unary-test';

/** Compiles one kind of node. */
export type NodeCompiler = (node: SyntaxNode, compilation: Compilation) => Code;

const first: NodeCompiler = (node, compilation) => compilation.compile(compilation.child(node, 0));
const second: NodeCompiler = (node, compilation) => compilation.compile(compilation.child(node, 1));

/** One line per kind of node of the grammar that is an expression by itself. */
export const NODES: Readonly<Record<string, NodeCompiler>> = {
  Expression: first,
  FunctionBody: first,
  ParenthesizedExpression: second,
  NumericLiteral: numericLiteral,
  StringLiteral: stringLiteral,
  BooleanLiteral: booleanLiteral,
  null: nullLiteral,
  VariableName: variable,
  '?': inputValue,
  PathExpression: path,
  ArithmeticExpression: arithmetic,
  Comparison: comparison,
  Conjunction: logic,
  Disjunction: logic,
  IfExpression: conditional,
  ForExpression: forLoop,
  QuantifiedExpression: quantified,
  FilterExpression: filter,
  List: list,
  Context: context,
  Interval: interval,
  InstanceOfExpression: instanceOf,
  FunctionDefinition: functionDefinition,
  FunctionInvocation: invocation,
  DateTimeLiteral: dateTimeLiteral,
  AtLiteral: atLiteral,
  PositiveUnaryTest: positiveUnaryTest,
  SimplePositiveUnaryTest: simplePositiveUnaryTest,
};
