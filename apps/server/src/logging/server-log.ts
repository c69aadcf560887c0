import type { LoggerService } from '@nestjs/common';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What an event says beside its name. Ids, codes and figures; never names of persons, words they wrote or contents of forms. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** The server's log: what Nest says, and events with fields. */
export interface ServerLog extends LoggerService {
  event(level: LogLevel, name: string, fields: LogFields): void;
}

/** Injects the {@link ServerLog}. */
export const SERVER_LOG = Symbol('ServerLog');

/** Nest tells of every route it maps; an operator wants to read what the office did. */
const QUIET_CONTEXTS: ReadonlySet<string> = new Set(['RouterExplorer', 'RoutesResolver', 'InstanceLoader', 'NestFactory', 'NestApplication']);

/** Whether a line of Nest's is of no interest to an operator. */
export function isQuiet(rest: readonly unknown[]): boolean {
  const context = rest.at(-1);
  return typeof context === 'string' && QUIET_CONTEXTS.has(context);
}
