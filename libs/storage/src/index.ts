export {
  DATABASE_PROBLEMS,
  type DatabaseEnvironment,
  DatabaseProblem,
  type DatabaseProblemCode,
  openDatabase,
  type OpenDatabaseOptions,
  type OpenedDatabase,
  type PostgresOptions,
  type PostgresServer,
  startPostgres,
} from './postgres-server';
export { createDataSource, type DataSourceSettings } from './database/create-data-source';
export { migrate, schemaDrift } from './database/migrate';
export { poolOf } from './database/pool-of';
export { type EngineStoreOptions, PostgresEngineStore } from './engine-store/postgres-engine-store';
export { STORAGE_REJECTIONS } from './codes';
