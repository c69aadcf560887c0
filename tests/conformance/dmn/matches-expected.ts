import { compileExpression, evaluate } from '@liuzhuan/feel';
import type { Json, JsonObject } from '@liuzhuan/kernel';
import type { TypedValue } from './typed-value';

/** How far numbers may be apart, as the suite's own runners have it. */
const TOLERANCE = 1e-8;
/** FEEL that compares two texts as what they stand for: `PT60M` is `PT1H`. */
const COMPARISONS: Readonly<Record<string, string>> = {
  duration: 'duration(actual) = duration(expected)',
  date: 'date(actual) = date(expected)',
  time: 'time(actual) = time(expected)',
  dateTime: 'date and time(actual) = date and time(expected)',
};

/** Whether a result is the value a test case expects. */
export function matchesExpected(actual: Json, expected: TypedValue): boolean {
  switch (expected.kind) {
    case 'list':
      return Array.isArray(actual) && actual.length === expected.items.length && expected.items.every((item, index) => matchesExpected(actual[index] ?? null, item));
    case 'context': {
      if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) return false;
      const context = actual as JsonObject;
      const names = Object.keys(expected.entries);
      return Object.keys(context).length === names.length && names.every((name) => name in context && matchesExpected(context[name] ?? null, expected.entries[name] as TypedValue));
    }
    case 'value':
      return matchesScalar(actual, expected.value, COMPARISONS[expected.type]);
  }
}

function matchesScalar(actual: Json, expected: Json, comparison: string | undefined): boolean {
  if (typeof actual === 'number' && typeof expected === 'number') return Math.abs(actual - expected) <= TOLERANCE;
  if (actual === expected) return true;
  if (comparison === undefined || typeof actual !== 'string' || typeof expected !== 'string') return false;
  const compiled = compileExpression(comparison);
  return compiled.ok && evaluate(compiled.value, { actual, expected: expected.trim() }).value === true;
}
