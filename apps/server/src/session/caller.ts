import type { Account } from '@liuzhuan/contract';
import type { Actor } from '@liuzhuan/engine';
import { asId, type PersonId } from '@liuzhuan/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** Who is calling: the account as the session knows it. */
export interface Caller {
  readonly login: string;
  readonly organisation: string;
  readonly person?: string;
  readonly roles: Account['roles'];
  readonly session: string;
}

export interface CallerRequest extends Request {
  caller?: Caller;
}

/** The caller as the engine's actor. */
export function actorOf(caller: Caller): Actor {
  return { organisation: asId(caller.organisation), roles: caller.roles, ...(caller.person === undefined ? {} : { person: asId<PersonId>(caller.person) }) };
}

export function isAdministrator(caller: Caller): boolean {
  return caller.roles.includes('administrator');
}

/** The signed-in caller of a request; set by the session guard. */
export const WhoCalls = createParamDecorator((_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<CallerRequest>().caller);
