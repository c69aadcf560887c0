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
