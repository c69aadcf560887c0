import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger, NotFoundException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ProblemException } from './problem-exception';

/** Shape of the errors that Express' body parser raises. */
interface BodyParserError extends Error {
  readonly type: string;
  readonly status?: number;
  readonly limit?: number;
}

function isBodyParserError(error: unknown): error is BodyParserError {
  return error instanceof Error && typeof (error as { type?: unknown }).type === 'string';
}

/** Everything that leaves the server as an error is an RFC 9457 problem with a code; our own mistakes say no more than a reference. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const problem = this.toException(error, host.switchToHttp().getRequest<Request>()).toProblem();
    if (response.headersSent) {
      response.end();
      return;
    }
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }

  private toException(error: unknown, request: Request): ProblemException {
    if (error instanceof ProblemException) return error;
    const cause = error instanceof HttpException ? (error.cause ?? error) : error;
    if (isBodyParserError(cause)) {
      if (cause.type === 'entity.too.large') return ProblemException.of('body-too-large', { limit: `${Math.round((cause.limit ?? 0) / 1024)} KiB` });
      if (cause.type === 'entity.parse.failed') return ProblemException.of('json-malformed');
      if (cause.status !== undefined && cause.status < 500) return ProblemException.of('request-invalid', { first: cause.message });
    }
    if (error instanceof NotFoundException) return ProblemException.of('no-such-route', { path: request.path });
    if (error instanceof HttpException && error.getStatus() === 413) return ProblemException.of('body-too-large', { limit: '1 MiB' });
    if (error instanceof HttpException && error.getStatus() < 500) return ProblemException.of('request-invalid', { first: error.message });
    const reference = randomUUID();
    this.logger.error(`${reference} ${request.method} ${request.path}`, error instanceof Error ? error.stack : String(error));
    return ProblemException.of('defect', { reference });
  }
}
