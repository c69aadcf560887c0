import type { Evaluator } from '../../expression/frame';
import type { ListExpression } from '../model/boxed-expression';
import type { BoxedScope } from './boxed-scope';
import { compileBoxed } from './compile-boxed';

/** A list of boxed expressions (DMN 1.5, 10.2.1.5). */
export function compileList(expression: ListExpression, scope: BoxedScope): Evaluator {
  const elements = expression.elements.map((element) => compileBoxed(element, scope));
  return (frame) => elements.map((element) => element(frame));
}
