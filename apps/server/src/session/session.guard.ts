import { type Role, type Route, type RouteName, ROUTES } from '@liuzhuan/contract';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { requestContext } from '../logging/request-context';
import { ProblemException } from '../problems/problem-exception';
import { roleWords } from '../problems/role-words';
import { ROUTE_NAME, WITHOUT_SESSION } from '../routing/route-name';
import type { CallerRequest } from './caller';
import { SessionService } from './session.service';
import { refuseForeignOrigin, tokenOf } from './token';

/** Who may call what: the route table's `roles`. Streams without a line in the table need a sign-in only. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const name = this.reflector.get<RouteName | undefined>(ROUTE_NAME, context.getHandler());
    const route: Route | undefined = name && ROUTES[name];
    const request = context.switchToHttp().getRequest<CallerRequest>();
    refuseForeignOrigin(request);
    if (route?.roles === 'public' || this.reflector.get<boolean | undefined>(WITHOUT_SESSION, context.getHandler())) return true;
    const token = tokenOf(request);
    const caller = token === undefined ? undefined : await this.sessions.callerOf(token);
    if (!caller) throw ProblemException.of('not-signed-in');
    request.caller = caller;
    const known = requestContext.getStore();
    if (known) known.organisation = caller.organisation;
    const needed: readonly Role[] | undefined = route?.roles;
    if (needed && !needed.some((role) => caller.roles.includes(role))) throw ProblemException.of('role-missing', { roles: roleWords(needed) });
    return true;
  }
}
