import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';
import { isTemporal } from './kind-of';
import type { FeelValue } from './feel-value';
import { addDuration, addDurations, divideDuration, scaleDuration, subtractTemporals } from './temporal-arithmetic';
import { lengthOf } from './chronology';

/** Gives undefined when the operation does not apply to its operands. */
type Operation = (left: FeelValue, right: FeelValue) => FeelValue | undefined;

const finite = (value: number): FeelValue | undefined => (Number.isFinite(value) ? value : undefined);

const add: Operation = (left, right) => {
  if (typeof left === 'number') return typeof right === 'number' ? finite(left + right) : undefined;
  if (typeof left === 'string') return typeof right === 'string' ? left + right : undefined;
  if (left instanceof FeelDuration) {
    if (right instanceof FeelDuration) return addDurations(left, right, 1);
    return isTemporal(right) ? addDuration(right, left, 1) : undefined;
  }
  return isTemporal(left) && right instanceof FeelDuration ? addDuration(left, right, 1) : undefined;
};

const subtract: Operation = (left, right) => {
  if (typeof left === 'number') return typeof right === 'number' ? finite(left - right) : undefined;
  if (right instanceof FeelDuration) {
    if (left instanceof FeelDuration) return addDurations(left, right, -1);
    return isTemporal(left) ? addDuration(left, right, -1) : undefined;
  }
  if (left instanceof FeelTime && right instanceof FeelTime) return subtractTemporals(left, right);
  const days = (value: FeelValue) => value instanceof FeelDate || value instanceof FeelDateTime;
  return isTemporal(left) && isTemporal(right) && days(left) && days(right) ? subtractTemporals(left, right) : undefined;
};

const multiply: Operation = (left, right) => {
  if (typeof left === 'number' && typeof right === 'number') return finite(left * right);
  if (left instanceof FeelDuration && typeof right === 'number') return scaleDuration(left, right);
  return typeof left === 'number' && right instanceof FeelDuration ? scaleDuration(right, left) : undefined;
};

const divide: Operation = (left, right) => {
  if (typeof left === 'number' && typeof right === 'number') return right === 0 ? undefined : finite(left / right);
  if (left instanceof FeelDuration && typeof right === 'number') return right === 0 ? undefined : divideDuration(left, right);
  if (left instanceof FeelDuration && right instanceof FeelDuration && left.yearsMonths === right.yearsMonths) {
    return lengthOf(right) === 0 ? undefined : lengthOf(left) / lengthOf(right);
  }
  return undefined;
};

const power: Operation = (left, right) => (typeof left === 'number' && typeof right === 'number' ? finite(left ** right) : undefined);

const negate: Operation = (_, right) => (typeof right === 'number' ? -right : right instanceof FeelDuration ? scaleDuration(right, -1) : undefined);

/** The arithmetic operators of FEEL; `negate` takes its operand as the right one. */
export const OPERATIONS: Readonly<Record<string, Operation>> = { '+': add, '-': subtract, '*': multiply, '/': divide, '**': power, '^': power, negate };
