import type { Pool, PoolClient } from 'pg';
import { faultOf } from './database-fault';

/**
 * Lends a connection. One that broke, or that `clean` cannot bring back to where it was, is thrown away.
 */
export async function withClient<R>(pool: Pool, use: (client: PoolClient) => Promise<R>, clean: (client: PoolClient) => Promise<unknown>): Promise<R> {
  const client = await pool.connect();
  let broken = false;
  try {
    return await use(client);
  } catch (error) {
    broken = faultOf(error) === 'unavailable' || !(await succeeds(clean(client)));
    throw error;
  } finally {
    client.release(broken);
  }
}

async function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
