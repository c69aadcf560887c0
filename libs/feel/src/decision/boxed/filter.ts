import { type Evaluator, innerFrame } from '../../expression/frame';
import { isContext, isList } from '../../values/kind-of';
import type { FilterExpression } from '../model/boxed-expression';
import { type BoxedScope, withNames } from './boxed-scope';
import { ANY } from '../../values/feel-type';
import { compileBoxed } from './compile-boxed';

/** Keeps the members of a list that match; the match sees `item` and the member's entries (DMN 1.5, 10.2.2.3). Null when the match is no test. */
export function compileFilter(expression: FilterExpression, scope: BoxedScope): Evaluator {
  const list = compileBoxed(expression.in, scope);
  const match = compileBoxed(expression.match, { ...withNames(scope, { item: ANY }), open: true });
  return (frame) => {
    const value = list(frame);
    if (value === null) return null;
    const members = isList(value) ? value : [value];
    const outcomes = members.map((member) => match(innerFrame(frame, isContext(member) ? { item: member, ...member } : { item: member })));
    if (outcomes.some((outcome) => outcome !== null && typeof outcome !== 'boolean')) return null;
    return members.filter((_, index) => outcomes[index] === true);
  };
}
