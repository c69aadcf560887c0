import type { Evaluator } from '../../expression/frame';
import type { FeelValue } from '../../values/feel-value';
import type { RelationExpression } from '../model/boxed-expression';
import type { BoxedScope } from './boxed-scope';
import { compileBoxed, typed } from './compile-boxed';

/** A grid: a list of contexts with the names of the columns (DMN 1.5, 10.2.1.6). */
export function compileRelation(expression: RelationExpression, scope: BoxedScope): Evaluator {
  const { columns } = expression;
  const rows = expression.rows.map((row) => columns.map(({ type }, index) => typed(compileBoxed(row[index] ?? null, scope), type, undefined, scope)));
  return (frame) => rows.map((row) => Object.fromEntries(row.map((cell, index): [string, FeelValue] => [columns[index]?.name ?? '', cell(frame)])));
}
