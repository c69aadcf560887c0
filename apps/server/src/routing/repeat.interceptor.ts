import { createHash } from 'node:crypto';
import type { RouteName } from '@liuzhuan/contract';
import { asId, type Json } from '@liuzhuan/kernel';
import { answerOnce, inOneTransaction, Turns, type WorkKind } from '@liuzhuan/storage';
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

/** Each holds a connection. */
const AT_ONCE = 4;
/** They carry steps of cases, each in its own transaction, and their deliveries have ids made from the key: a repeat finds them carried out. */
const STAND_ALONE: ReadonlySet<RouteName> = new Set<RouteName>(['correlateMessage', 'broadcastSignal']);

type KeyedCall = Omit<CallerRequest, 'file'> & { readonly file?: { readonly content: Buffer } };

/**
 * A change that is no command on a case is one transaction: all that its handler writes, its entry in the audit log, and its answer, which is given again when the
 * change comes again with its key. Commands keep theirs in their own transaction.
 */
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
    const name = this.reflector.get<RouteName>(ROUTE_NAME, context.getHandler());
    const kind: WorkKind = STAND_ALONE.has(name) ? 'stands alone' : 'joins';
    if (key !== undefined) return from(this.turns.take(() => this.once(request, name, key, kind, next)));
    if (kind === 'stands alone') return next.handle();
    return from(this.turns.take(() => inOneTransaction(this.pool, () => firstValueFrom(next.handle()))));
  }

  private async once(request: KeyedCall, name: RouteName, key: string, kind: WorkKind, next: CallHandler): Promise<Json> {
    const caller = must(request.caller, 'a caller of a route that takes a key');
    const keyed = { organisation: asId(caller.organisation) as never, actor: caller.person ?? '*', key, request: wordsOf(request, name), now: systemClock.now() };
    const once = await answerOnce(this.pool, keyed, () => firstValueFrom(next.handle()) as Promise<Json>, kind);
    if (once.kind === 'reused') throw ProblemException.of('idempotency-key-reused', { key });
    return once.answer;
  }
}

/** All that the request asks for; of a file its hash. */
function wordsOf({ params, body, headers, file }: KeyedCall, name: RouteName): string {
  const content = file && createHash('sha256').update(file.content).digest('base64');
  return JSON.stringify([name, params, body ?? null, headers['if-match'] ?? null, content ?? null]);
}
