import type { Pool, PoolClient } from 'pg';
import { faultOf } from './database-fault';

const ignore = () => undefined;

/**
 * Lends a connection. While it is lent nobody else listens for its errors, and an error event without listener ends the process: here it is heard, and the
 * statements on their way fail by themselves. A connection that broke, or that `clean` cannot bring back to where it was, is thrown away.
 */
export async function withClient<R>(pool: Pool, use: (client: PoolClient) => Promise<R>, clean: (client: PoolClient) => Promise<unknown>): Promise<R> {
  const client = await pool.connect();
  client.on('error', ignore);
  let broken = false;
  try {
    return await use(client);
  } catch (error) {
    broken = faultOf(error) === 'unavailable' || !(await succeeds(clean(client)));
    throw error;
  } finally {
    // A connection thrown away may still complain while it is closed: its listener stays.
    if (!broken) client.off('error', ignore);
    client.release(broken);
  }
}

async function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
