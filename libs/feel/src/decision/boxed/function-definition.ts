import { type Evaluator, innerFrame, warn } from '../../expression/frame';
import { coerce } from '../../values/coerce';
import { FeelCallable } from '../../values/feel-callable';
import type { FeelValue } from '../../values/feel-value';
import type { FunctionExpression } from '../model/boxed-expression';
import { type BoxedScope, typeIn, withNames } from './boxed-scope';
import { compileBoxed, typed } from './compile-boxed';

/** A function (DMN 1.5, 10.2.1.7): sees its parameters and what is around it. Java and PMML would run foreign code and are not supported. */
export function compileFunction(expression: FunctionExpression, scope: BoxedScope, name = 'function'): Evaluator {
  if (expression.language !== 'FEEL') {
    return (frame) => {
      warn(frame.run, 'feel-unsupported', 0, { what: `${expression.language} (${name})` });
      return null;
    };
  }
  const parameters = expression.parameters.map((parameter) => ({ name: parameter.name, type: typeIn(scope, parameter.type) }));
  const inner = withNames(scope, Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.type])));
  const body = typed(compileBoxed(expression.body, inner), expression.type, name, inner);
  const names = parameters.map((parameter) => parameter.name);
  return (frame) =>
    new FeelCallable(name, names, (args, run, at) => {
      const values: Record<string, FeelValue> = {};
      for (const [index, parameter] of parameters.entries()) {
        const value = args[index] === undefined ? undefined : coerce(args[index], parameter.type);
        if (value === undefined) {
          warn(run, 'feel-wrong-arguments', at, { name, reason: parameter.name });
          return null;
        }
        values[parameter.name] = value;
      }
      return body({ ...innerFrame(frame, values), run });
    });
}
