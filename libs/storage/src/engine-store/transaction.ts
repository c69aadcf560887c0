import type { Writable } from 'node:stream';
import type { PoolClient, QueryResultRow } from 'pg';
import type { Statement } from './statements';
import type { BatchObserver } from './store-observer';

/**
 * How long a transaction may stand idle before the database ends it. A step never does; a node whose machine stands still in the middle of one holds its cases, and with them
 * everybody who wants one of them, the job loops of all nodes among them, for as long as its connections live.
 */
const IDLE_LIMIT_MS = 20_000;

/**
 * Every lookup of a step goes by an index, and rows come in tens: so it is planned, once for each connection, whatever the tables hold at that moment. On
 * small tables without statistics the planner would rather read them from end to end, and keep that plan while they grow; and as long as a page costs it more
 * than many rows, it takes an index that finds all open tasks of an organisation for as good as the one that finds those of a case.
 */
export const BEGIN = [
  'BEGIN',
  'SET LOCAL plan_cache_mode = force_generic_plan',
  'SET LOCAL enable_seqscan = off',
  'SET LOCAL enable_hashjoin = off',
  'SET LOCAL enable_mergejoin = off',
  'SET LOCAL random_page_cost = 1',
  `SET LOCAL idle_in_transaction_session_timeout = ${IDLE_LIMIT_MS}`,
].join('; ');

/** One transaction on one connection. BEGIN travels with the first statement and COMMIT with the last, so a step makes two round trips. */
export class Transaction {
  constructor(
    private readonly client: PoolClient,
    private readonly observer?: BatchObserver,
  ) {}

  /** BEGIN and the first statement. Fails with the statement's error. */
  async begin<R extends QueryResultRow>(statement: Statement, values: readonly unknown[]): Promise<R[]> {
    return this.pair<R>(...this.together(() => [this.client.query(BEGIN), this.run<R>(statement, values)] as const));
  }

  async run<R extends QueryResultRow>(statement: Statement, values: readonly unknown[]): Promise<R[]> {
    const answered = this.observer?.statement(statement.name);
    try {
      const { rows } = await this.client.query<R>({ ...statement, values: [...values] });
      return rows;
    } finally {
      answered?.();
    }
  }

  /** The last statement and COMMIT, which the database turns into a roll-back when the statement failed. Fails with the statement's error. */
  async runAndCommit(statement: Statement, values: readonly unknown[]): Promise<void> {
    const [written, commit] = this.together(() => [this.run(statement, values), this.client.query('COMMIT')] as const);
    await this.pair(commit, written);
  }

  async commit(): Promise<void> {
    await this.client.query('COMMIT');
  }

  async rollback(): Promise<void> {
    await this.client.query('ROLLBACK');
  }

  /** Two statements in one packet: a system call of either side costs as much as many rows. */
  private together<R>(send: () => R): R {
    const { stream } = (this.client as unknown as { readonly connection: { readonly stream: Writable } }).connection;
    stream.cork();
    try {
      return send();
    } finally {
      stream.uncork();
    }
  }

  /** Waits for both, so that nothing is on its way when an error is dealt with; the statement's own error comes first. */
  private async pair<R>(control: Promise<unknown>, statement: Promise<R[]>): Promise<R[]> {
    const [controlled, result] = await Promise.allSettled([control, statement]);
    if (result.status === 'rejected') throw result.reason;
    if (controlled.status === 'rejected') throw controlled.reason;
    return result.value;
  }
}
