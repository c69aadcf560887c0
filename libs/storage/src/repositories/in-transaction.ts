import type { Pool, PoolClient } from 'pg';
import { withClient } from '../database/with-client';

/** Several statements as one: committed when `work` succeeds, rolled back when it throws. Not for steps of cases: those go through the engine store. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  return withClient(
    pool,
    async (client) => {
      await client.query('BEGIN');
      const value = await work(client);
      await client.query('COMMIT');
      return value;
    },
    (client) => client.query('ROLLBACK'),
  );
}
