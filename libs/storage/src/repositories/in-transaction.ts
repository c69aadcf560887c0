import type { Pool, PoolClient } from 'pg';
import { faultOf } from '../database/database-fault';
import { pauseBefore } from '../database/pause-before';
import { withClient } from '../database/with-client';
import { joinedClient, joining, withinJoined } from '../idempotency/joined-transaction';

/**
 * Several statements as one: committed when `work` succeeds, rolled back when it throws; part of the transaction that the work around it joins, if there is one.
 * Not for steps of cases: those go through the engine store.
 */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const joined = joinedClient();
  return joined ? withinJoined(joined, work) : inOwnTransaction(pool, work);
}

async function inOwnTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
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

/** How often work is done before a conflict with somebody else's (a deadlock, for one) is the caller's to see. */
export const TRANSACTION_ATTEMPTS = 4;

/**
 * Work of several repositories as one: every statement of it is part of one transaction. What it leaves to `afterCommit` is done behind the commit. Lost to somebody
 * else, it is rolled back and done again: outside of the database it must change nothing.
 */
export async function inOneTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { value, afterwards } = await inOwnTransaction(pool, (client) => joining(client, () => work(client)));
      for (const then of afterwards) then();
      return value;
    } catch (error) {
      const isConflict = faultOf(error) === 'conflict' && attempt < TRANSACTION_ATTEMPTS;
      if (!isConflict || !(await pauseBefore(attempt, 'conflict'))) throw error;
    }
  }
}
