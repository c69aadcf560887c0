import { Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Inject } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../configuration/configuration';
import { Handle } from '../routing/handle.decorator';
import { type HandlerInput, Input } from '../routing/input.decorator';
import { type Caller, WhoCalls } from './caller';
import { SessionService } from './session.service';
import { clearCookie, setCookie, tokenOf } from './token';

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Handle('logIn')
  async logIn(@Input('logIn') { body }: HandlerInput<'logIn'>, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const session = await this.sessions.logIn(body.login, body.password);
    setCookie(response, session.token, this.configuration.sessionHours, request.secure);
    return session;
  }

  @Handle('readSession')
  readSession(@WhoCalls() caller: Caller) {
    return this.sessions.accountOf(caller);
  }

  @Handle('logOut')
  async logOut(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const token = tokenOf(request);
    if (token) await this.sessions.logOut(token);
    clearCookie(response);
    return {};
  }
}
