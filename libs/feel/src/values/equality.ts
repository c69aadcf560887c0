import { FeelDuration, FeelRange } from 'feelin';
import { isZoned, lengthOf, millisecondsOf } from './chronology';
import { isContext, isList, isTemporal, kindOf } from './kind-of';
import type { FeelContext, FeelValue } from './feel-value';

/**
 * FEEL equality (DMN 1.5, table 42): null when the kinds differ, true only for null against null, element by element
 * for lists and contexts. A list of one element equals that element.
 */
export function equals(left: FeelValue, right: FeelValue): boolean | null {
  if (typeof left === 'string' || typeof left === 'number' || typeof left === 'boolean') {
    if (typeof left === typeof right) return left === right;
  }
  if (left === null || right === null) return left === right;
  const a = isList(left) && !isList(right) && left.length === 1 ? (left[0] as FeelValue) : left;
  const b = isList(right) && !isList(left) && right.length === 1 ? (right[0] as FeelValue) : right;
  if (a === null || b === null) return a === b;
  if (isList(a) && isList(b)) return equalLists(a, b);
  if (isTemporal(a) && isTemporal(b)) {
    if (kindOf(a) !== kindOf(b)) return null;
    return isZoned(a) === isZoned(b) && millisecondsOf(a) === millisecondsOf(b);
  }
  if (a instanceof FeelDuration && b instanceof FeelDuration) return equalDurations(a, b);
  if (a instanceof FeelRange && b instanceof FeelRange) return equalRanges(a, b);
  if (kindOf(a) !== kindOf(b)) return null;
  if (isContext(a) && isContext(b)) return equalContexts(a, b);
  return a === b;
}

function equalDurations(a: FeelDuration, b: FeelDuration): boolean | null {
  // A zero duration equals a zero duration of the other kind; otherwise the two kinds do not compare.
  if (a.yearsMonths !== b.yearsMonths) return lengthOf(a) === 0 && lengthOf(b) === 0 ? true : null;
  return lengthOf(a) === lengthOf(b);
}

function equalLists(a: readonly FeelValue[], b: readonly FeelValue[]): boolean {
  return a.length === b.length && a.every((element, index) => equals(element, b[index] as FeelValue) === true);
}

function equalRanges(a: FeelRange, b: FeelRange): boolean {
  return (
    a.constructor === b.constructor &&
    a['start included'] === b['start included'] &&
    a['end included'] === b['end included'] &&
    equals(a.start, b.start) === true &&
    equals(a.end, b.end) === true
  );
}

function equalContexts(a: FeelContext, b: FeelContext): boolean {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && equals(a[name] as FeelValue, b[name] as FeelValue) === true)
  );
}
