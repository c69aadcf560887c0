import { DataSource } from 'typeorm';
import { ENTITIES } from '../entities/entities';
import { MIGRATIONS } from '../migrations/migrations';
import { HeardClient } from './heard-client';
import { NamelessClient } from './nameless-client';
import { SnakeNamingStrategy } from './naming-strategy';
import { primaryClient } from './primary-client';
import { serverAddresses } from './server-addresses';

/** What a server may set beside the address. */
export interface DataSourceSettings {
  /** Connections this process keeps at most; default 10. */
  readonly poolSize?: number;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName?: string;
  /** False behind a pooler in transaction mode (pgbouncer): no statement is kept ready on a connection; default true. */
  readonly preparedStatements?: boolean;
}

/** A connection's plans are made for tables as large as they were then: connections are made anew after a while. */
const LIFETIME_S = 600;

/**
 * A data source over all tables, not yet initialised. Never synchronises: the schema changes by migrations alone.
 * Connections pipeline, so that BEGIN travels with the first statement of a step and COMMIT with the last. An address may name several servers, of which
 * one is the primary: connections go there, wherever it is.
 */
export function createDataSource(url: string, settings: DataSourceSettings = {}): DataSource {
  const { urls, primaryOnly } = serverAddresses(url);
  const Ordinary = settings.preparedStatements === false ? NamelessClient : HeardClient;
  return new DataSource({
    type: 'postgres',
    url: urls[0],
    entities: [...ENTITIES],
    migrations: [...MIGRATIONS],
    migrationsTableName: 'schema_migration',
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    installExtensions: false,
    poolSize: settings.poolSize ?? 10,
    applicationName: settings.applicationName ?? 'liuzhuan',
    extra: { pipeline: true, maxLifetimeSeconds: LIFETIME_S, Client: primaryOnly ? primaryClient(urls, Ordinary) : Ordinary },
  });
}
