import { timingSafeEqual } from 'node:crypto';
import { STREAMS } from '@liuzhuan/contract';
import { Controller, Get, Inject, Req, Res, SetMetadata } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CONFIGURATION, type Configuration } from '../configuration/configuration';
import { ProblemException } from '../problems/problem-exception';
import { WITHOUT_SESSION } from '../routing/route-name';
import { Telemetry } from '../tracing/telemetry';

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;
/** Whoever passes requests on says so; the request is then not from this machine, although its connection is. */
const PASSED_ON = ['forwarded', 'x-forwarded-for', 'x-real-ip'];

/** `/metrics` for Prometheus: with the token when one is configured, else from this machine alone. */
@Controller()
export class MetricsController {
  constructor(
    private readonly telemetry: Telemetry,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get(STREAMS.metrics)
  @SetMetadata(WITHOUT_SESSION, true)
  async read(@Req() request: Request, @Res() response: Response) {
    if (!this.mayRead(request)) throw ProblemException.of('metrics-refused');
    const { registry } = this.telemetry.metrics;
    const text = await registry.metrics();
    response.set({ 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text);
  }

  private mayRead(request: Request): boolean {
    const { metricsToken } = this.configuration;
    if (metricsToken !== undefined) return isSame(request.header('authorization') ?? '', `Bearer ${metricsToken}`);
    return !this.isBehindOpenFront() && LOOPBACK.test(request.socket.remoteAddress ?? '') && PASSED_ON.every((name) => request.header(name) === undefined);
  }

  /** One of several nodes behind one address that other machines reach: what comes through it looks as if it came from here. */
  private isBehindOpenFront(): boolean {
    const { host } = this.configuration;
    return process.send !== undefined && host !== 'localhost' && !LOOPBACK.test(host);
  }
}

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
