import { type Evaluator, warn } from '../../expression/frame';
import { callByName } from '../../functions/bind-arguments';
import { describeValue } from '../../values/describe-value';
import { FeelCallable } from '../../values/feel-callable';
import type { FeelValue } from '../../values/feel-value';
import type { InvocationExpression } from '../model/boxed-expression';
import type { BoxedScope } from './boxed-scope';
import { compileBoxed } from './compile-boxed';

/** A call of a function by the names of its parameters (DMN 1.5, 10.2.1.3). */
export function compileInvocation(expression: InvocationExpression, scope: BoxedScope): Evaluator {
  const called = compileBoxed(expression.called, scope);
  const bindings = expression.bindings.map(({ name, value }) => ({ name, run: compileBoxed(value, scope) }));
  return (frame) => {
    const callee = called(frame);
    if (!(callee instanceof FeelCallable)) {
      warn(frame.run, 'feel-unknown-function', 0, { name: describeValue(callee) });
      return null;
    }
    const args = new Map<string, FeelValue>(bindings.map(({ name, run }) => [name, run(frame)]));
    return callByName(callee, args, frame.run, 0);
  };
}
