import { Defect, type Rejection } from '@liuzhuan/kernel';
import type { Outcome } from '@liuzhuan/engine';
import { ProblemException } from '../problems/problem-exception';

/** The value of an engine outcome, or its rejection as a problem. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw problemOf(outcome.rejection);
}

/** A form's field errors travel in the rejection's params; on the wire they are `fields`. */
export function problemOf(rejection: Rejection): ProblemException {
  const fields = rejection.params['problems'];
  return new ProblemException(rejection, Array.isArray(fields) ? { fields: fields as never } : {});
}

/** The thing, or 404 naming what was asked for. */
export function found<T>(thing: T | undefined | null, what: string): T {
  if (thing === undefined || thing === null) throw ProblemException.of('not-found', { what });
  return thing;
}

/** A person's id where an account must be one. */
export function must<T>(value: T | undefined, expectation: string): T {
  if (value === undefined) throw new Defect(`Expected ${expectation} but there is none`);
  return value;
}
