import { ConsoleLogger, type LogLevel as NestLevel } from '@nestjs/common';
import { isQuiet, type LogFields, type LogLevel, type ServerLog } from './server-log';

const NEST_LEVELS: Readonly<Record<LogLevel, NestLevel[]>> = {
  debug: ['debug', 'log', 'warn', 'error', 'fatal'],
  info: ['log', 'warn', 'error', 'fatal'],
  warn: ['warn', 'error', 'fatal'],
  error: ['error', 'fatal'],
};
const EVENT = 'Event';

/** For people: a line an event on standard output, coloured only on a terminal. Of events only those that need looking at, unless the level is `debug`. */
export class TextLog extends ConsoleLogger implements ServerLog {
  constructor(private readonly level: LogLevel) {
    super({ colors: process.stdout.isTTY === true, logLevels: NEST_LEVELS[level], prefix: '流转' });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (!isQuiet(rest)) super.log(message, ...(rest as [string]));
  }

  event(level: LogLevel, name: string, fields: LogFields): void {
    const isShown = this.level === 'debug' || level === 'warn' || level === 'error';
    if (!isShown) return;
    const words = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${String(value)}`]));
    const line = [name, ...words].join(' ');
    if (level === 'error') this.error(line, undefined, EVENT);
    else if (level === 'warn') this.warn(line, EVENT);
    else this.debug(line, EVENT);
  }
}
