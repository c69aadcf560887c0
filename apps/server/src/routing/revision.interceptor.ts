import { answersWithTag, type RouteName, tagOf } from '@liuzhuan/contract';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { catchError, from, map, mergeMap, type Observable, throwError } from 'rxjs';
import { ProblemException } from '../problems/problem-exception';
import type { CallerRequest } from '../session/caller';
import { TaskReader } from '../tasks/task-reader';
import { revisionSeen } from './request-headers';
import { ROUTE_NAME } from './route-name';

/** `ETag` and `If-Match` of tasks and drafts: an answer carries its revision; who acts on an older one is told what has changed since (412). */
@Injectable()
export class RevisionInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly tasks: TaskReader,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<{ readonly revision?: number }>): Observable<unknown> {
    const http = context.switchToHttp();
    const name = this.reflector.get<RouteName>(ROUTE_NAME, context.getHandler());
    return next.handle().pipe(
      map((answer) => {
        // No browser may keep it: the rest of the answer may change while the revision stays.
        if (answersWithTag(name) && answer.revision !== undefined) http.getResponse<Response>().set({ etag: tagOf(answer.revision), 'cache-control': 'no-store' });
        return answer;
      }),
      catchError((error: unknown) => from(this.explained(error, http.getRequest<CallerRequest>())).pipe(mergeMap((explained) => throwError(() => explained)))),
    );
  }

  /** What is refused although, or because, it was meant for another revision is refused as that. */
  private async explained(error: unknown, request: CallerRequest): Promise<unknown> {
    if (!(error instanceof ProblemException) || error.rejection.status < 403 || error.rejection.status >= 500) return error;
    const seen = revisionSeen(request);
    const id = request.params['id'];
    if (seen === undefined) return error;
    if (error.rejection.code === 'draft-changed') return new ProblemException({ ...error.rejection, status: 412 });
    if (typeof id !== 'string' || !request.caller) return error;
    return (await this.tasks.changeSince(request.caller, id, seen)) ?? error;
  }
}
