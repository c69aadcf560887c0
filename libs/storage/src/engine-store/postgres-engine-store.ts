import { randomUUID } from 'node:crypto';
import type { ChangeSet, Clock, Decision, DrawResult, EngineStore, Loaded, Outcome, UnitOfWork } from '@liuzhuan/engine';
import type { Pool } from 'pg';
import { reject } from '../codes';
import { faultOf } from '../database/database-fault';
import { withClient } from '../database/with-client';
import { load } from './load';
import { pauseBefore } from './pause-before';
import { rowsOfChanges } from './rows-of-changes';
import { DELETE, DRAW, INSERT, STEP_KEPT, WRITE } from './statements';
import { Transaction } from './transaction';

/** What the store needs beside the pool. */
export interface EngineStoreOptions {
  /** Says in which year a new case is counted. */
  readonly clock: Clock;
  /** Told after each commit. */
  readonly committed?: (changes: ChangeSet) => void;
  /** How often a command is decided before a conflict or a lost connection becomes the caller's error; default 12 (about 10 s without a server). */
  readonly attempts?: number;
}

/** A write whose COMMIT was sent and not answered. */
interface Doubtful<T> {
  readonly step: string;
  readonly changes: ChangeSet;
  readonly value: T;
}

/**
 * The engine's store on PostgreSQL: one transaction per command, in it one locking SELECT and one write (and one draw when numbers are needed).
 * Conflicts are decided again and never reach the caller; a lost connection neither, as long as the server comes back.
 */
export class PostgresEngineStore implements EngineStore {
  constructor(
    private readonly pool: Pool,
    private readonly options: EngineStoreOptions,
  ) {}

  async transact<T>(work: UnitOfWork<T>): Promise<Outcome<T>> {
    const run = new Run(work, this.options.clock);
    const attempts = this.options.attempts ?? 12;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const outcome = await withClient(
          this.pool,
          (client) => run.attempt(new Transaction(client)),
          (client) => client.query('ROLLBACK'),
        );
        if (outcome.ok && outcome.changes) this.options.committed?.(outcome.changes);
        return outcome;
      } catch (error) {
        const fault = faultOf(error);
        if (fault === 'text') return { ok: false, rejection: reject('text-not-storable') };
        if (attempt >= attempts || !(await pauseBefore(attempt, fault))) throw error;
      }
    }
  }
}

/** One command over all of its attempts. */
class Run<T> {
  private doubtful: Doubtful<T>[] = [];

  constructor(
    private readonly work: UnitOfWork<T>,
    private readonly clock: Clock,
  ) {}

  async attempt(transaction: Transaction): Promise<Outcome<T>> {
    const loaded = await load(transaction, this.work.target, this.clock);
    const kept = await this.keptAfterAll(transaction);
    if (kept) {
      await transaction.rollback();
      return { ok: true, value: kept.value, changes: kept.changes };
    }
    const { decision, drawn } = await this.decide(transaction, loaded);
    switch (decision.kind) {
      case 'reject':
        await transaction.rollback();
        return { ok: false, rejection: decision.rejection };
      case 'nothing':
        await this.exchangeJobs(transaction, decision, drawn);
        return { ok: true, value: decision.value };
      case 'write':
        await this.write(transaction, decision.changes, decision.value);
        return { ok: true, value: decision.value, changes: decision.changes };
    }
  }

  private async decide(transaction: Transaction, loaded: Loaded): Promise<{ decision: Exclude<Decision<T>, { kind: 'draw' }>; drawn: boolean }> {
    const draws: DrawResult[] = [];
    for (;;) {
      const decision = this.work.decide(loaded, draws);
      if (decision.kind !== 'draw') return { decision, drawn: draws.length > 0 };
      const rows = await transaction.run<Omit<DrawResult, 'voided'>>(DRAW, [JSON.stringify(decision.requests)]);
      draws.push(...rows.map((row) => ({ ...row, voided: null })));
    }
  }

  /**
   * Ends a transaction that changes no case. What was drawn goes back into its series, and jobs are then removed behind the roll-back, one by one.
   * Jobs that take the place of others are written only when those were still there: else somebody else has done this before.
   */
  private async exchangeJobs(transaction: Transaction, { jobsDone = [], jobsInserted = [] }: Extract<Decision<T>, { readonly kind: 'nothing' }>, drawn: boolean): Promise<void> {
    if (drawn || jobsDone.length + jobsInserted.length === 0) await transaction.rollback();
    let isComplete = !drawn;
    for (const job of jobsDone) isComplete = (await transaction.run(DELETE, [job])).length > 0 && isComplete;
    const [organisation] = jobsInserted.map((job) => job.organisation);
    if (isComplete && organisation !== undefined) await transaction.run(INSERT, [organisation, JSON.stringify(jobsInserted)]);
    if (!drawn && jobsDone.length + jobsInserted.length > 0) await transaction.commit();
  }

  private async write(transaction: Transaction, changes: ChangeSet, value: T): Promise<void> {
    const step = randomUUID();
    try {
      await transaction.runAndCommit(WRITE, rowsOfChanges(changes, step));
    } catch (error) {
      if (faultOf(error) === 'unavailable') this.doubtful.push({ step, changes, value });
      throw error;
    }
  }

  /**
   * Whether an earlier attempt was committed although its answer was lost: its history is there. Asked under the instance's lock, hence after an earlier
   * attempt that the server was still busy with. (A new case has no lock yet; there the second insert of the same id waits, conflicts, and comes back here.)
   */
  private async keptAfterAll(transaction: Transaction): Promise<Doubtful<T> | undefined> {
    for (const candidate of this.doubtful) {
      const seq = candidate.changes.history.at(-1)?.seq;
      const { organisation, instance } = candidate.changes;
      const rows = seq === undefined ? [] : await transaction.run(STEP_KEPT, [organisation, instance.id, seq, candidate.step]);
      if (rows.length > 0) return candidate;
    }
    return undefined;
  }
}
