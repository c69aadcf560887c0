import { LOG_LEVELS, type LogLevel } from '../logging/server-log';
import { dirname, join, resolve } from 'node:path';

/** All settings of the server, read once from the environment. */
export interface Configuration {
  readonly host: string;
  readonly port: number;
  /** External PostgreSQL; absent: the embedded one in `dataFolder`. */
  readonly databaseUrl?: string;
  /** The database is reached through a pooler in transaction mode (pgbouncer): nothing may be kept on a connection between transactions. */
  readonly pooler: boolean;
  /** The database itself, beside the pooler: for migrations and for listening, which need a connection of their own. */
  readonly directUrl?: string;
  readonly dataFolder: string;
  readonly repositoryRoot: string;
  /** Whether the organisations of `workflows/` are put in on start. */
  readonly seed: boolean;
  readonly sessionHours: number;
  readonly uploadLimitBytes: number;
  /** Hour of the day, on the clock of each organisation, at which its retention rules are applied; absent: only when an administrator says so. */
  readonly retentionHour?: number;
  /** `json`: a line of JSON an event, for machines. */
  readonly log: { readonly format: 'json' | 'text'; readonly level: LogLevel };
  /** Whoever sends it may read `/metrics`; absent: this machine alone. */
  readonly metricsToken?: string;
}

export const CONFIGURATION = Symbol('Configuration');

function numberOf(text: string | undefined, fallback: number, name: string): number {
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new Error(`${name} must be a number of at least 0, not "${text}"`);
  return value;
}

function hourOf(text: string | undefined): number | undefined {
  if (text === 'off') return undefined;
  const hour = numberOf(text, 2, 'LIUZHUAN_RETENTION_HOUR');
  if (!Number.isInteger(hour) || hour > 23) throw new Error(`LIUZHUAN_RETENTION_HOUR must be a whole hour from 0 to 23, or "off", not "${text ?? ''}"`);
  return hour;
}

function poolerOf({ LIUZHUAN_POOLER: pooler, LIUZHUAN_DIRECT_URL: directUrl }: Readonly<Record<string, string | undefined>>): Pick<Configuration, 'pooler' | 'directUrl'> {
  if (!pooler) return { pooler: false, directUrl: directUrl || undefined };
  if (pooler !== 'transaction') throw new Error(`LIUZHUAN_POOLER must be "transaction" or unset, not "${pooler}"`);
  if (!directUrl) throw new Error('LIUZHUAN_POOLER needs LIUZHUAN_DIRECT_URL: the address of the database itself, for migrations and live updates');
  return { pooler: true, directUrl };
}

function logOf({ LIUZHUAN_LOG: format, LIUZHUAN_LOG_LEVEL: level, NODE_ENV: mode }: Readonly<Record<string, string | undefined>>): Configuration['log'] {
  if (format && format !== 'json' && format !== 'text') throw new Error(`LIUZHUAN_LOG must be "json" or "text", not "${format}"`);
  const known = LOG_LEVELS.find((candidate) => candidate === (level || 'info'));
  if (!known) throw new Error(`LIUZHUAN_LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, not "${level ?? ''}"`);
  return { format: (format || (mode === 'production' ? 'json' : 'text')) as 'json' | 'text', level: known };
}

/** Reads the settings. Throws with the variable's name when one makes no sense. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const repositoryRoot = resolve(dirname(__filename), '../../../..');
  return {
    host: environment.HOST || '127.0.0.1',
    port: numberOf(environment.PORT, 3000, 'PORT'),
    databaseUrl: environment.DATABASE_URL || undefined,
    ...poolerOf(environment),
    dataFolder: environment.LIUZHUAN_DATA || join(repositoryRoot, '.data'),
    repositoryRoot,
    seed: environment.LIUZHUAN_SEED !== 'none',
    log: logOf(environment),
    metricsToken: environment.LIUZHUAN_METRICS_TOKEN || undefined,
    retentionHour: hourOf(environment.LIUZHUAN_RETENTION_HOUR),
    sessionHours: numberOf(environment.LIUZHUAN_SESSION_HOURS, 12, 'LIUZHUAN_SESSION_HOURS'),
    uploadLimitBytes: numberOf(environment.LIUZHUAN_UPLOAD_MB, 20, 'LIUZHUAN_UPLOAD_MB') * 1024 * 1024,
  };
}
