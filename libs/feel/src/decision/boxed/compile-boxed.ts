import { describeValue } from '../../values/describe-value';
import { coerce } from '../../values/coerce';
import type { FeelValue } from '../../values/feel-value';
import type { Evaluator, Run } from '../../expression/frame';
import { diagnoseDecision } from '../codes';
import type { BoxedExpression } from '../model/boxed-expression';
import { type BoxedScope, placeOf, typeIn } from './boxed-scope';
import { compileConditional } from './conditional';
import { compileContext } from './context';
import { compileDecisionTable } from './decision-table';
import { compileFilter } from './filter';
import { compileFunction } from './function-definition';
import { compileInvocation } from './invocation';
import { compileIterator } from './iterator';
import { compileList } from './list';
import { compileLiteral } from './literal-expression';
import { compileRelation } from './relation';

type Compilers = { readonly [K in BoxedExpression['kind']]: (expression: Extract<BoxedExpression, { kind: K }>, scope: BoxedScope) => Evaluator };

/** One file per kind of boxed expression. */
const COMPILERS: Compilers = {
  'literal-expression': compileLiteral,
  'decision-table': compileDecisionTable,
  context: compileContext,
  invocation: compileInvocation,
  list: compileList,
  relation: compileRelation,
  'function-definition': compileFunction,
  conditional: compileConditional,
  filter: compileFilter,
  iterator: compileIterator,
};

/** Compiles logic of any kind; none gives null. */
export function compileBoxed(expression: BoxedExpression | null, scope: BoxedScope): Evaluator {
  if (!expression) return () => null;
  const compile = COMPILERS[expression.kind] as (expression: BoxedExpression, scope: BoxedScope) => Evaluator;
  return typed(compile(expression, scope), expression.kind === 'function-definition' ? undefined : expression.type, expression.id, scope);
}

/** The evaluator of a value that has to be of a type: what does not fit becomes null with a warning. */
export function typed(run: Evaluator, typeName: string | undefined, name: string | undefined, scope: BoxedScope): Evaluator {
  if (typeName === undefined) return run;
  const type = typeIn(scope, typeName, name);
  if (type.type === 'Any') return run;
  return (frame) => fitted(run(frame), frame.run);

  function fitted(value: FeelValue, current: Run): FeelValue {
    const fitting = coerce(value, type);
    if (fitting !== undefined) return fitting;
    const params = { name: name ?? scope.ownerId, value: describeValue(value), type: typeName ?? '' };
    current.warnings.push(diagnoseDecision('dmn-wrong-type', placeOf(scope, name), params));
    return null;
  }
}
