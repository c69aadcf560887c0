import { context, propagation, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import type { Request } from 'express';

/** The span of one request. */
export interface RequestSpan {
  /** Runs what belongs to the request within its span. */
  with(work: () => void): void;
  end(route: string, status: number): void;
}

const NONE: RequestSpan = { with: (work) => work(), end: () => undefined };

/** Spans of requests; what the caller's `traceparent` names is their parent. */
export class RequestSpans {
  constructor(private readonly tracer: Tracer | undefined) {}

  begin(request: Request): RequestSpan {
    if (!this.tracer) return NONE;
    const parent = propagation.extract(context.active(), request.headers);
    const span = this.tracer.startSpan(request.method, { kind: SpanKind.SERVER, attributes: { 'http.request.method': request.method } }, parent);
    const active = trace.setSpan(parent, span);
    return {
      with: (work) => context.with(active, work),
      end: (route, status) => {
        span.updateName(`${request.method} ${route}`).setAttributes({ 'http.route': route, 'http.response.status_code': status });
        if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  }
}
