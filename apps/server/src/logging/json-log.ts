import { trace } from '@opentelemetry/api';
import pino, { type DestinationStream, type Logger } from 'pino';
import { requestContext } from './request-context';
import { isQuiet, type LogFields, type LogLevel, type ServerLog } from './server-log';

/** For machines: one line of JSON an event, with the request and the trace it belongs to. */
export class JsonLog implements ServerLog {
  private readonly pino: Logger;

  constructor(level: LogLevel, destination?: DestinationStream) {
    const options = { level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label: string) => ({ level: label }) }, mixin: whence };
    this.pino = destination ? pino(options, destination) : pino(options);
  }

  event(level: LogLevel, name: string, fields: LogFields): void {
    this.pino[level]({ event: name, ...fields }, name);
  }

  log(message: unknown, ...rest: unknown[]): void {
    if (!isQuiet(rest)) this.say('info', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.say('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.say('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.say('error', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.say('debug', message, rest);
  }

  /** Nest's way of calling: what is said, with an error its stack, and last who says it. */
  private say(level: LogLevel, message: unknown, rest: readonly unknown[]): void {
    const stack = rest.length > 1 ? rest[0] : undefined;
    this.pino[level]({ context: rest.at(-1), ...(typeof stack === 'string' && { stack }) }, message instanceof Error ? message.message : String(message));
  }
}

function whence(): object {
  const request = requestContext.getStore();
  const span = trace.getActiveSpan()?.spanContext();
  return { ...(request && { requestId: request.requestId, organisation: request.organisation }), ...(span && { traceId: span.traceId, spanId: span.spanId }) };
}
