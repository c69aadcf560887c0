import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool, PoolClient } from 'pg';

/** The transaction that the statements of a piece of work join. */
interface JoinedTransaction {
  readonly client: PoolClient;
  readonly afterwards: (() => void)[];
  savepoints: number;
  /** What the work left running has no transaction any more, and goes to the pool. */
  isOver: boolean;
}

const CURRENT = new AsyncLocalStorage<JoinedTransaction>();

function current(): JoinedTransaction | undefined {
  const joined = CURRENT.getStore();
  return joined?.isOver ? undefined : joined;
}

/** The connection of the transaction that this piece of work joins; undefined outside of one. */
export function joinedClient(): PoolClient | undefined {
  return current()?.client;
}

/**
 * Lets all statements of `work` that go to a joinable pool, and all its `inTransaction`s, be part of the transaction that `client` has begun. They follow one
 * another on one connection, so work that is not to wait for itself does its writing one after the other.
 */
export async function joining<T>(client: PoolClient, work: () => Promise<T>): Promise<{ readonly value: T; readonly afterwards: readonly (() => void)[] }> {
  const joined: JoinedTransaction = { client, afterwards: [], savepoints: 0, isOver: false };
  try {
    return { value: await CURRENT.run(joined, work), afterwards: joined.afterwards };
  } finally {
    joined.isOver = true;
  }
}

/** Does something as soon as what this piece of work has written can be seen by others: after the commit of the transaction it joins, else at once. Never after a roll-back. */
export function afterCommit(then: () => void): void {
  const joined = current();
  if (joined) joined.afterwards.push(then);
  else then();
}

/** A part of the joined transaction that is rolled back by itself when it throws, with what it left to do after the commit. */
export async function withinJoined<T>(client: PoolClient, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const joined = current();
  const name = `part_${joined ? (joined.savepoints += 1) : 0}`;
  const before = joined?.afterwards.length ?? 0;
  await client.query(`SAVEPOINT ${name}`);
  try {
    const value = await work(client);
    await client.query(`RELEASE SAVEPOINT ${name}`);
    return value;
  } catch (error) {
    joined?.afterwards.splice(before);
    await client.query(`ROLLBACK TO SAVEPOINT ${name}`).catch(() => undefined);
    throw error;
  }
}

/** The pool as repositories use it: a statement goes to the transaction that the work around it joins, if there is one. */
export function joinablePool(pool: Pool): Pool {
  return new Proxy(pool, {
    get(target, name) {
      const asked = name === 'query' ? (joinedClient() ?? target) : target;
      const value: unknown = Reflect.get(asked, name, asked);
      return typeof value === 'function' ? value.bind(asked) : value;
    },
  });
}
