import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { ServerMetrics } from '../metrics/server-metrics';
import type { RequestSpans } from '../tracing/request-spans';
import { type RequestContext, requestContext } from './request-context';
import type { LogLevel, ServerLog } from './server-log';

const HEADER = 'x-request-id';
/** What a caller may name a request: it goes into our logs. */
const ACCEPTED = /^[\w.:/+=-]{1,128}$/;

/** Gives every request its id (the caller's `X-Request-Id`, or a new one, which the answer carries too), its span, and its line in the log. */
export function watchRequests(log: ServerLog, metrics: ServerMetrics, spans: RequestSpans) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const named = request.header(HEADER);
    const requestId = named !== undefined && ACCEPTED.test(named) ? named : randomUUID();
    const begun = performance.now();
    const store: RequestContext = { requestId };
    response.setHeader(HEADER, requestId);
    requestContext.run(store, () => {
      const span = spans.begin(request);
      metrics.connections.inc();
      response.once('close', () => {
        metrics.connections.dec();
        const route = routeOf(request);
        const seconds = (performance.now() - begun) / 1000;
        metrics.requests.observe({ method: request.method, route, status: String(response.statusCode) }, seconds);
        requestContext.run(store, () => span.with(() => log.event(levelOf(response), 'request', { method: request.method, route, ...idsOf(request), status: response.statusCode, durationMs: Math.round(seconds * 1000) })));
        span.end(route, response.statusCode);
      });
      span.with(next);
    });
  };
}

/** The route's pattern: addresses with ids in them would be as many as there are cases, and search words are nobody's business. */
function routeOf(request: Request): string {
  const { path } = (request.route ?? {}) as { path?: unknown };
  return typeof path === 'string' ? path : (request.path.match(/^\/(?:desk|designer)(?=\/|$)/)?.[0] ?? 'other');
}

function idsOf(request: Request): { readonly case?: string; readonly task?: string } {
  const [, kind, id] = request.path.match(/^\/api\/(instances|tasks)\/([\w:-]{1,100})/) ?? [];
  return kind === 'instances' ? { case: id } : kind === 'tasks' ? { task: id } : {};
}

function levelOf({ statusCode }: Response): LogLevel {
  if (statusCode >= 500) return 'warn';
  return statusCode >= 400 ? 'info' : 'debug';
}
