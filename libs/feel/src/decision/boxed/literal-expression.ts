import type { Diagnostic, Location, Result } from '@liuzhuan/kernel';
import { compileExpression, compileUnaryTests } from '../../expression/compile-expression';
import type { CompiledExpression } from '../../expression/compiled-expression';
import { located } from '../../expression/diagnostic-of';
import type { Evaluator } from '../../expression/frame';
import type { LiteralExpression } from '../model/boxed-expression';
import { type BoxedScope, placeOf } from './boxed-scope';

function evaluatorOf(result: Result<CompiledExpression, Diagnostic[]>, location: Location, scope: BoxedScope): Evaluator {
  if (result.ok) {
    scope.compiled(result.value, location, scope);
    return located(result.value.run, result.value.source, location);
  }
  const mistakes = result.error;
  mistakes.forEach(scope.report);
  return (frame) => {
    frame.run.warnings.push(...mistakes);
    return null;
  };
}

/** Compiles FEEL text at a place; text that does not parse is reported, and gives null when run. */
export function compileText(text: string, location: Location, scope: BoxedScope): Evaluator {
  return evaluatorOf(compileExpression(text, { location, known: scope.known }), location, scope);
}

/** Compiles a cell: a test of `?`. */
export function compileCell(text: string, location: Location, scope: BoxedScope): Evaluator {
  return evaluatorOf(compileUnaryTests(text, { location, known: { ...scope.known, '?': null } }), location, scope);
}

/** FEEL text (DMN 1.5, 7.3.8). */
export function compileLiteral(expression: LiteralExpression, scope: BoxedScope): Evaluator {
  return compileText(expression.text, placeOf(scope, expression.id), scope);
}
