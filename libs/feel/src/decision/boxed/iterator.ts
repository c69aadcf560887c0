import { type Evaluator, innerFrame, mayLoop } from '../../expression/frame';
import { FeelRange } from 'feelin';
import { ANY } from '../../values/feel-type';
import type { FeelValue } from '../../values/feel-value';
import { isList } from '../../values/kind-of';
import { membersOf } from '../../values/range';
import type { IteratorExpression } from '../model/boxed-expression';
import { type BoxedScope, withNames } from './boxed-scope';
import { compileBoxed } from './compile-boxed';

/** `for`, `some`, `every` over a list (DMN 1.5, 10.2.2.4 and .5): as the FEEL expressions of these names. */
export function compileIterator(expression: IteratorExpression, scope: BoxedScope): Evaluator {
  const list = compileBoxed(expression.in, scope);
  const body = compileBoxed(expression.body, withNames(scope, { [expression.variable]: ANY, partial: ANY }));
  const { mode, variable } = expression;
  return (frame) => {
    const value = list(frame);
    const members = value instanceof FeelRange ? membersOf(value) : isList(value) ? value : null;
    if (!members) return null;
    const results: FeelValue[] = [];
    for (const member of members) {
      if (!mayLoop(frame.run, 0)) return null;
      results.push(body(innerFrame(frame, { [variable]: member, ...(mode === 'for' ? { partial: results } : {}) })));
    }
    return mode === 'for' ? results : quantify(results, mode === 'some');
  };
}

function quantify(outcomes: readonly FeelValue[], decisive: boolean): boolean | null {
  if (outcomes.includes(decisive)) return decisive;
  return outcomes.every((outcome) => typeof outcome === 'boolean') ? !decisive : null;
}
