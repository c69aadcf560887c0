import type { Configuration } from '../configuration/configuration';
import { JsonLog } from './json-log';
import type { ServerLog } from './server-log';
import { TextLog } from './text-log';

/** The log as the configuration asks for it. */
export function createLog({ log: { format, level } }: Pick<Configuration, 'log'>): ServerLog {
  return format === 'json' ? new JsonLog(level) : new TextLog(level);
}
