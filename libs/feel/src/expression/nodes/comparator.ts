import { describeValue } from '../../values/describe-value';
import { equals } from '../../values/equality';
import type { FeelValue } from '../../values/feel-value';
import { order, ORDER_TESTS } from '../../values/order';
import { type Frame, type Run, warn } from '../frame';

type OrderOperator = keyof typeof ORDER_TESTS;

/** Compares by an ordering operator; what does not compare gives null and a warning. */
export function compareBy(run: Run, operator: OrderOperator, left: FeelValue, right: FeelValue, at: number): boolean | null {
  const outcome = typeof left === 'number' && typeof right === 'number' ? left - right : order(left, right);
  if (outcome !== null) return ORDER_TESTS[operator](outcome);
  warn(run, 'feel-not-comparable', at, { left: describeValue(left), right: describeValue(right) });
  return null;
}

/** A test of a value by `=`, `!=` or an ordering operator. */
export function comparator(operator: string, at: number): (frame: Frame, left: FeelValue, right: FeelValue) => boolean | null {
  if (operator in ORDER_TESTS) return (frame, left, right) => compareBy(frame.run, operator as OrderOperator, left, right, at);
  const negated = operator === '!=';
  return (frame, left, right) => {
    const equal = equals(left, right);
    if (equal === null) warn(frame.run, 'feel-not-comparable', at, { left: describeValue(left), right: describeValue(right) });
    return equal === null ? null : equal !== negated;
  };
}
