import type { Rejection } from '@liuzhuan/kernel';

/** An operation that is not open to the person asking now, and why. */
export interface Refusal<A extends string> {
  readonly operation: A;
  readonly rejection: Rejection;
}

/** What somebody may do now, and what not. */
export interface Offers<A extends string> {
  readonly allowed: readonly A[];
  readonly refused: readonly Refusal<A>[];
}

/** Asks each row of a table of operations whether it is refused. */
export function offersOf<A extends string>(checks: Readonly<Record<A, () => Rejection | undefined>>): Offers<A> {
  const answers = (Object.keys(checks) as A[]).map((operation) => ({ operation, rejection: checks[operation]() }));
  return {
    allowed: answers.flatMap(({ operation, rejection }) => (rejection ? [] : [operation])),
    refused: answers.flatMap(({ operation, rejection }) => (rejection ? [{ operation, rejection }] : [])),
  };
}
