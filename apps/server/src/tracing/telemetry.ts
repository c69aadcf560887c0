import { SpanKind, type Tracer } from '@opentelemetry/api';
import type { DueJob } from '@liuzhuan/storage';
import type { ServerLog } from '../logging/server-log';
import type { ServerMetrics } from '../metrics/server-metrics';
import { inSpan } from './in-span';
import { spanOf } from './tracer';

/** Everything that watches the server while it works: figures, log and traces. */
export class Telemetry {
  constructor(
    readonly metrics: ServerMetrics,
    readonly log: ServerLog,
    /** Undefined while nothing is traced. */
    readonly tracer: Tracer | undefined,
  ) {}

  /** Does a due job; its span is linked to the step that made the job, which may be years ago and on another node. */
  job<T>({ id, kind, organisation, attempts, trace }: DueJob, work: () => Promise<T>): Promise<T> {
    this.metrics.jobs.inc({ kind });
    const made = spanOf(trace);
    const attributes = { 'liuzhuan.job': id, 'liuzhuan.organisation': organisation, 'liuzhuan.attempts': attempts };
    return inSpan(this.tracer, `job ${kind}`, { kind: SpanKind.CONSUMER, attributes, ...(made && { links: [{ context: made }] }) }, work);
  }
}
