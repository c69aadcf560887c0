import { IDEMPOTENCY_KEY, idempotencyKeySchema, IF_MATCH, ifMatchSchema, revisionOf } from '@liuzhuan/contract';
import type { Request } from 'express';
import { ProblemException } from '../problems/problem-exception';

/** The request's idempotency key; undefined when it has none. Refuses what is none. */
export function keyOf(request: Request): string | undefined {
  const text = request.header(IDEMPOTENCY_KEY);
  if (text === undefined) return undefined;
  if (!idempotencyKeySchema.safeParse(text).success) throw ProblemException.of('idempotency-key-invalid');
  return text;
}

/** The revision that the caller has seen, by `If-Match`; undefined when any will do. */
export function revisionSeen(request: Request): number | undefined {
  const text = request.header(IF_MATCH);
  if (text === undefined) return undefined;
  if (!ifMatchSchema.safeParse(text.trim()).success) throw ProblemException.of('if-match-invalid', { value: text.slice(0, 100) });
  return revisionOf(text.trim());
}
