import type { Evaluator } from '../../expression/frame';
import type { ConditionalExpression } from '../model/boxed-expression';
import type { BoxedScope } from './boxed-scope';
import { compileBoxed } from './compile-boxed';

/** If, then, else (DMN 1.5, 10.2.2.1): null takes else; what is no truth value gives null. */
export function compileConditional(expression: ConditionalExpression, scope: BoxedScope): Evaluator {
  const condition = compileBoxed(expression.if, scope);
  const then = compileBoxed(expression.then, scope);
  const otherwise = compileBoxed(expression.else, scope);
  return (frame) => {
    const outcome = condition(frame);
    if (outcome === true) return then(frame);
    return outcome === false || outcome === null ? otherwise(frame) : null;
  };
}
