import type { CommandOptions } from '@liuzhuan/engine';
import { type CallInput, type Route, type RouteName, ROUTES } from '@liuzhuan/contract';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { ProblemException } from '../problems/problem-exception';
import { keyOf, revisionSeen } from './request-headers';

/** What the headers of a request say about it. */
export interface HeaderInput {
  /** For commands of the engine: the idempotency key. */
  readonly options: CommandOptions;
  /** Revision that the caller has seen: by `If-Match`, else by the body. */
  readonly revision?: number;
}

/** What a handler receives: path places, query and body after their schemas (defaults filled in), and what the headers say. */
export type HandlerInput<N extends RouteName> = HeaderInput & (CallInput<N> extends { path: infer P } ? { path: P } : unknown) &
  ((typeof ROUTES)[N] extends { query: infer Q extends z.ZodType } ? { query: z.output<Q> } : unknown) &
  ((typeof ROUTES)[N] extends { body: infer B extends z.ZodType } ? { body: z.output<B> } : unknown);

function parsePart(schema: z.ZodType | undefined, value: unknown, part: 'query' | 'body'): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success && isCursorOfOurs(parsed.data)) return parsed.data;
  const issues = parsed.error?.issues ?? [{ path: ['cursor'], message: 'Unknown cursor' }];
  const fields = issues.map((issue) => ({ field: [part, ...issue.path].join('.'), message: { zh: issue.message, en: issue.message } }));
  throw ProblemException.of('request-invalid', { first: fields[0]?.field ?? part }, { fields });
}

/** Cursors are lists in base64url, and come from `next` of the page before. */
function isCursorOfOurs(data: unknown): boolean {
  const cursor = (data as { readonly cursor?: string } | undefined)?.cursor;
  if (cursor === undefined || cursor === '') return true;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(place) && place.length > 0;
  } catch {
    return false;
  }
}

/** `@Input('completeTask') input: HandlerInput<'completeTask'>`: validated by the contract, or a problem naming each field. */
export const Input = createParamDecorator((name: RouteName, context: ExecutionContext) => {
  const route: Route = ROUTES[name];
  const request = context.switchToHttp().getRequest<Request>();
  const body = parsePart(route.body, request.body, 'body');
  const revision = revisionSeen(request) ?? (body as { readonly revision?: number } | undefined)?.revision;
  const idempotencyKey = keyOf(request);
  return {
    path: request.params,
    query: parsePart(route.query, request.query, 'query'),
    body,
    options: idempotencyKey === undefined ? {} : { idempotencyKey },
    ...(revision !== undefined && { revision }),
  };
});
