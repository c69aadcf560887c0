import { ConsoleLogger } from '@nestjs/common';

/** Nest tells of every route it maps; an operator wants to read what the office did. */
const QUIET_CONTEXTS: ReadonlySet<string> = new Set(['RouterExplorer', 'RoutesResolver', 'InstanceLoader', 'NestFactory', 'NestApplication']);

/** One line an event, on standard output; coloured only on a terminal. */
export class ServerLogger extends ConsoleLogger {
  constructor() {
    super({ colors: process.stdout.isTTY === true, logLevels: ['log', 'warn', 'error', 'fatal'], prefix: '流转' });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    const context = rest.at(-1);
    if (typeof context === 'string' && QUIET_CONTEXTS.has(context)) return;
    super.log(message, ...(rest as [string]));
  }
}
