import { randomUUID } from 'node:crypto';
import { faultOf, refusalOf } from '@liuzhuan/storage';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger, NotFoundException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ProblemException } from './problem-exception';

/** A node or a database that is started anew is back by then. */
const RETRY_AFTER_S = 2;
const UNAVAILABLE = 503;

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
    if (problem.status === UNAVAILABLE) response.set('retry-after', String(RETRY_AFTER_S));
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }

  private toException(error: unknown, request: Request): ProblemException {
    if (error instanceof ProblemException) return error;
    if (error instanceof NotFoundException) return ProblemException.of('no-such-route', { path: request.path });
    if (error instanceof HttpException && error.getStatus() < 500) return ProblemException.of('request-invalid', { first: error.message });
    if (faultOf(error) === 'unavailable') {
      this.logger.warn(`${request.method} ${request.path}: ${(error as Error).message}`);
      return ProblemException.of('database-away');
    }
    const refusal = refusalOf(error);
    if (refusal) return new ProblemException(refusal);
    const reference = randomUUID();
    this.logger.error(`${reference} ${request.method} ${request.path}`, error instanceof Error ? error.stack : String(error));
    return ProblemException.of('defect', { reference });
  }
}
