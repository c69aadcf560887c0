import type { Pool, PoolClient } from 'pg';
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

/** Work of several repositories as one: every statement of it is part of one transaction. What it leaves to `afterCommit` is done behind the commit. */
export async function inOneTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const { value, afterwards } = await inOwnTransaction(pool, (client) => joining(client, () => work(client)));
  for (const then of afterwards) then();
  return value;
}
