import type { PoolClient } from 'pg';
import { createDataSource } from './create-data-source';
import { poolOf } from './pool-of';
import { withClient } from './with-client';

/** Key of the advisory lock under which one node migrates while the others wait. */
const MIGRATION_LOCK = 1_763_780_400;

/** Brings the database to the newest schema: all outstanding migrations in one transaction. Any number of nodes may start at once. */
export async function migrate(url: string): Promise<void> {
  const dataSource = createDataSource(url, { poolSize: 2, applicationName: 'liuzhuan-migrate' });
  await dataSource.initialize();
  try {
    const unlock = (client: PoolClient) => client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    const run = async (client: PoolClient) => {
      await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await dataSource.runMigrations({ transaction: 'all' });
      await unlock(client);
    };
    await withClient(poolOf(dataSource), run, unlock);
  } finally {
    await dataSource.destroy();
  }
}

/** Statements that would bring the database to what the entities say; empty when they agree. */
export async function schemaDrift(url: string): Promise<readonly string[]> {
  const dataSource = createDataSource(url, { poolSize: 1, applicationName: 'liuzhuan-drift' });
  await dataSource.initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map((statement) => statement.query);
  } finally {
    await dataSource.destroy();
  }
}
