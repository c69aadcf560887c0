import { createHash } from 'node:crypto';
import type { RouteName } from '@liuzhuan/contract';
import { asId, type Json } from '@liuzhuan/kernel';
import { answerOnce, Turns } from '@liuzhuan/storage';
import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Pool } from 'pg';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { systemClock } from '../bindings/system-clock';
import { POOL } from '../persistence/tokens';
import { ProblemException } from '../problems/problem-exception';
import type { CallerRequest } from '../session/caller';
import { must } from './serve';
import { keyOf } from './request-headers';
import { ROUTE_NAME } from './route-name';


/** Each holds a connection while its handler uses others. */
const AT_ONCE = 4;
type KeyedCall = Omit<CallerRequest, 'file'> & { readonly file?: { readonly content: Buffer } };

/** Gives the first answer again to a change that is no command on a case, when it comes again with its key. Commands keep theirs in their own transaction. */
@Injectable()
export class RepeatInterceptor implements NestInterceptor {
  private readonly turns = new Turns(AT_ONCE);

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<KeyedCall>();
    const key = keyOf(request as CallerRequest);
    if (key === undefined) return next.handle();
    const name = this.reflector.get<RouteName>(ROUTE_NAME, context.getHandler());
    return from(this.turns.take(() => this.once(request, name, key, next)));
  }

  private async once(request: KeyedCall, name: RouteName, key: string, next: CallHandler): Promise<Json> {
    const caller = must(request.caller, 'a caller of a route that takes a key');
    const keyed = { organisation: asId(caller.organisation) as never, actor: caller.person ?? '*', key, request: wordsOf(request, name), now: systemClock.now() };
    const once = await answerOnce(this.pool, keyed, () => firstValueFrom(next.handle()) as Promise<Json>);
    if (once.kind === 'reused') throw ProblemException.of('idempotency-key-reused', { key });
    return once.answer;
  }
}

/** All that the request asks for; of a file its hash. */
function wordsOf({ params, body, headers, file }: KeyedCall, name: RouteName): string {
  const content = file && createHash('sha256').update(file.content).digest('base64');
  return JSON.stringify([name, params, body ?? null, headers['if-match'] ?? null, content ?? null]);
}
