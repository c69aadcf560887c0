import { type Evaluator, innerFrame } from '../../expression/frame';
import { define } from '../../expression/nodes/context';
import type { FeelValue } from '../../values/feel-value';
import type { ContextExpression } from '../model/boxed-expression';
import { type BoxedScope, typeIn, withNames } from './boxed-scope';
import { compileBoxed, typed } from './compile-boxed';

/** Entries, each seeing those before; an entry without name is the value of the whole (DMN 1.5, 10.2.1.4). */
export function compileContext(expression: ContextExpression, scope: BoxedScope): Evaluator {
  let inner = scope;
  const entries = expression.entries.map(({ name, type, value }) => {
    const run = typed(compileBoxed(value, inner), type, name, inner);
    if (name !== undefined) inner = withNames(inner, { [name]: typeIn(inner, type ?? value?.type) });
    return { name, run };
  });
  return (frame) => {
    const values: Record<string, FeelValue> = {};
    const within = innerFrame(frame, values);
    for (const { name, run } of entries) {
      const value = run(within);
      if (name === undefined) return value;
      define(values, name, value);
    }
    return values;
  };
}
