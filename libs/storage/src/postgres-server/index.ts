export { DATABASE_PROBLEMS, type DatabaseProblemCode } from './codes';
export { DatabaseProblem } from './database-problem';
export { type DatabaseEnvironment, openDatabase, type OpenDatabaseOptions, type OpenedDatabase } from './open-database';
export { freePort } from './free-port';
export { isAlive } from './processes';
export { type PostgresOptions, type PostgresServer, startPostgres } from './start-postgres';
