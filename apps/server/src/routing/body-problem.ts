import type { NextFunction, Request, Response } from 'express';
import { ProblemException } from '../problems/problem-exception';

/** Shape of the errors that Express' body parser raises. */
interface BodyParserError extends Error {
  readonly type?: string;
  readonly status?: number;
  readonly limit?: number;
}

/** What the body parser could not read, as a problem with a code. Stands right behind the parsers; Express knows it by its four parameters. */
export function bodyProblem(error: unknown, _request: Request, _response: Response, next: NextFunction): void {
  next(error instanceof Error ? problemOf(error) : error);
}

function problemOf(error: BodyParserError): Error {
  if (error.type === 'entity.too.large') return ProblemException.of('body-too-large', { limit: `${Math.round((error.limit ?? 0) / 1024)} KiB` });
  if (error.type === 'entity.parse.failed') return ProblemException.of('json-malformed');
  if (error.status !== undefined && error.status < 500) return ProblemException.of('request-invalid', { first: error.message });
  return error;
}
