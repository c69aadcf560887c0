import type { BatchObserver, CommandMark, DatabaseFault, ObservedCommand, StoreObserver } from '@liuzhuan/storage';
import { context, type Link, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Telemetry } from './telemetry';
import { spanOf, traceparentOf } from './tracer';

const UNTRACED: BatchObserver = { statement: () => () => undefined, end: () => undefined };

/** Figures and spans of what the store does: a span for each transaction, within the first of its commands and linked to the others, and one for each statement. */
export class StoreWatch implements StoreObserver {
  constructor(private readonly telemetry: Telemetry) {}

  arrived(): CommandMark | undefined {
    const span = this.telemetry.tracer && trace.getActiveSpan();
    return span?.isRecording() ? { trace: traceparentOf(span.spanContext()) } : undefined;
  }

  batch(commands: readonly ObservedCommand[]): BatchObserver {
    const { metrics, tracer } = this.telemetry;
    metrics.batches.observe(commands.length);
    for (const { waitedMs } of commands) if (waitedMs !== undefined) metrics.queueWaits.observe(waitedMs / 1000);
    const [first, ...others] = commands.flatMap(({ mark }): Link[] => {
      const sent = spanOf(mark?.trace);
      return sent ? [{ context: sent }] : [];
    });
    if (!tracer || !first) return UNTRACED;
    const options = { links: others, attributes: { 'liuzhuan.commands': commands.length } };
    const span = tracer.startSpan('transaction', options, trace.setSpanContext(ROOT_CONTEXT, first.context));
    const within = trace.setSpan(context.active(), span);
    return {
      statement: (name) => {
        const attributes = { 'db.system.name': 'postgresql', 'db.operation.name': name };
        const statement = tracer.startSpan(`sql ${name.split('-')[0] ?? name}`, { kind: SpanKind.CLIENT, attributes }, within);
        return () => statement.end();
      },
      end: (error) => {
        if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.message : 'failed' });
        span.end();
      },
    };
  }

  waitsForLock(): void {
    this.telemetry.metrics.lockWaits.inc();
  }

  retried(fault: DatabaseFault): void {
    this.telemetry.metrics.retries.inc({ fault });
  }
}
