import { FeelDuration } from 'feelin';
import { lengthOf, millisecondsOf } from './chronology';
import { isTemporal, kindOf } from './kind-of';
import type { FeelValue } from './feel-value';

/**
 * Which comes first (DMN 1.5, table 42): negative, zero or positive; null when the two do not compare.
 * Comparable are two numbers, two strings (by code point), two temporal values of one kind, two durations of one kind.
 */
export function order(left: FeelValue, right: FeelValue): number | null {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  if (isTemporal(left) && isTemporal(right)) {
    return kindOf(left) === kindOf(right) ? millisecondsOf(left) - millisecondsOf(right) : null;
  }
  if (left instanceof FeelDuration && right instanceof FeelDuration) {
    return left.yearsMonths === right.yearsMonths ? lengthOf(left) - lengthOf(right) : null;
  }
  return null;
}

/** The comparison operators of FEEL that order values, as tests on the outcome of {@link order}. */
export const ORDER_TESTS = {
  '<': (outcome: number) => outcome < 0,
  '<=': (outcome: number) => outcome <= 0,
  '>': (outcome: number) => outcome > 0,
  '>=': (outcome: number) => outcome >= 0,
} as const;
