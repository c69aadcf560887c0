import type { ChangeSet, Clock, EngineStore, Outcome, UnitOfWork } from '@liuzhuan/engine';
import type { Json, JsonObject, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { faultOf } from '../database/database-fault';
import { pauseBefore } from '../database/pause-before';
import { refusalOf } from '../database/refusal-of';
import { withClient } from '../database/with-client';
import { READ_DATA_STORES } from '../sql/lock-data-stores';
import { CaseOfTarget } from './case-of-target';
import { Command } from './command';
import { runBatch, type Verdict, type Verdicts } from './run-batch';
import type { StoreObserver } from './store-observer';
import { Transaction } from './transaction';
import { Turns } from './turns';
import { WaitingLine } from './waiting-line';

/** What the store needs beside the pool. */
export interface EngineStoreOptions {
  /** Says in which year a new case is counted. */
  readonly clock: Clock;
  /** Told after each commit. */
  readonly committed?: (changes: ChangeSet) => void;
  /** How often a command is decided before a conflict or a lost connection becomes the caller's error; default 12 (about 10 s without a server). */
  readonly attempts?: number;
  /** Transactions that carry out batches at the same time; default 2. */
  readonly lanes?: number;
  /** Commands in one transaction at most; default 64. */
  readonly batchLimit?: number;
  /** From how many commands on they are shared out among the free lanes; default 8. */
  readonly shareFrom?: number;
  /** Characters of a case's row, its state above all, from which on it is kept in pieces; default 16,384, some 80 members of an activity. */
  readonly pieceFrom?: number;
  /** Told how many commands each transaction carried out. */
  readonly batched?: (commands: number) => void;
  /** Told what happens, for figures and traces. */
  readonly observer?: StoreObserver;
}

const DEFAULTS = { attempts: 12, lanes: 2, batchLimit: 64, shareFrom: 8, pieceFrom: 16_384 };
/** Commands that wait for their case, or are tried by themselves, at the same time. */
const ALONE_AT_ONCE = 8;

/**
 * The engine's store on PostgreSQL. Commands that wait at the same moment share a transaction (group commit): one locking SELECT, one write and one commit
 * for all of them. Nobody waits for company: a lane that is free takes what is there, if it is one. A batch that fails is taken apart, so that each command
 * has its own outcome. Conflicts are decided again and never reach the caller; a lost connection neither, as long as the server comes back.
 */
export class PostgresEngineStore implements EngineStore {
  private readonly settings: EngineStoreOptions & typeof DEFAULTS;
  private readonly line = new WaitingLine();
  private readonly cases = new CaseOfTarget();
  private readonly alone = new Turns(ALONE_AT_ONCE);
  private freeLanes: number;
  private isCalled = false;
  private arrivals = 0;

  constructor(
    private readonly pool: Pool,
    options: EngineStoreOptions,
  ) {
    this.settings = { ...DEFAULTS, ...options };
    this.freeLanes = this.settings.lanes;
  }

  transact<T>(work: UnitOfWork<T>): Promise<Outcome<T>> {
    return new Promise<Outcome<T>>((resolve, fail) => {
      const settle = (outcome: Outcome<unknown>) => resolve(outcome as Outcome<T>);
      this.line.add(new Command((this.arrivals += 1), work, this.cases.keysOf(work), settle, fail, this.settings.observer?.arrived(work)));
      this.call();
    });
  }

  async dataStores(organisation: OrganisationId, names: readonly string[]): Promise<JsonObject> {
    const { rows } = await this.pool.query<{ readonly name: string; readonly value: Json }>(READ_DATA_STORES, [organisation, names]);
    const found = new Map(rows.map(({ name, value }) => [name, value]));
    return Object.fromEntries(names.map((name) => [name, found.get(name) ?? null]));
  }

  /** Calls the free lanes at the end of this turn of the event loop: what arrives within it goes along. */
  private call(): void {
    if (this.isCalled || this.freeLanes === 0) return;
    this.isCalled = true;
    setImmediate(() => {
      this.isCalled = false;
      this.fillLanes();
    });
  }

  private fillLanes(): void {
    while (this.freeLanes > 0) {
      const batch = this.line.take(this.share());
      if (batch.length === 0) return;
      this.freeLanes -= 1;
      void this.carryOut(batch).finally(() => {
        this.freeLanes += 1;
        this.call();
      });
    }
  }

  /**
   * How many commands the next lane takes. Free lanes share what waits: while the database writes the one's commands, this process decides the other's. A few
   * commands stay together, for a transaction of its own costs more than that gains.
   */
  private share(): number {
    const { batchLimit, shareFrom } = this.settings;
    return Math.min(batchLimit, Math.max(shareFrom, Math.ceil(this.line.length / this.freeLanes)));
  }

  private async carryOut(batch: readonly Command[]): Promise<void> {
    try {
      for (const [command, verdict] of await this.attempt(batch, false)) this.conclude(command, verdict);
    } catch (error) {
      await this.takeApart(batch, error);
    }
  }

  private async attempt(commands: readonly Command[], waits: boolean): Promise<Verdicts> {
    const { clock, batched, observer, pieceFrom } = this.settings;
    const batch = observer?.batch(commands.map((command) => ({ mark: command.mark, waitedMs: command.takeWait() })));
    try {
      const verdicts = await withClient(
        this.pool,
        (client) => runBatch(new Transaction(client, batch), commands, { clock, waits, pieceFrom }),
        (client) => client.query('ROLLBACK'),
      );
      batch?.end();
      batched?.(commands.length);
      return verdicts;
    } catch (error) {
      batch?.end(error);
      throw error;
    }
  }

  /** A batch that failed as a whole: without the database all of them wait for it, else each goes on alone, and one of them may be the one that fails. */
  private async takeApart(batch: readonly Command[], error: unknown): Promise<void> {
    if (batch.length > 1 && faultOf(error) !== 'unavailable') {
      for (const command of batch) this.goOnAlone(command);
      return;
    }
    const isWorthwhile = await this.pauseAfter(batch, error);
    for (const command of batch) {
      if (!isWorthwhile) this.giveUp(command, error);
      else if (batch.length === 1) this.goOnAlone(command);
      else this.conclude(command, { kind: 'again' });
    }
  }

  private goOnAlone(command: Command): void {
    void this.alone.take(async () => {
      for (;;) {
        try {
          const verdict = (await this.attempt([command], true)).get(command);
          // A single command that waits has no neighbours to give way to.
          return this.conclude(command, verdict ?? { kind: 'again' });
        } catch (error) {
          if (!(await this.pauseAfter([command], error))) return this.giveUp(command, error);
        }
      }
    });
  }

  /** Counts the attempt; true, after a pause, when another one makes sense. */
  private async pauseAfter(batch: readonly Command[], error: unknown): Promise<boolean> {
    for (const command of batch) command.attempts += 1;
    this.settings.observer?.retried(faultOf(error));
    const attempts = Math.max(...batch.map((command) => command.attempts));
    return attempts < this.settings.attempts && pauseBefore(attempts, faultOf(error));
  }

  private giveUp(command: Command, error: unknown): void {
    const rejection = refusalOf(error);
    if (rejection) this.conclude(command, { kind: 'settled', outcome: { ok: false, rejection } });
    else this.conclude(command, { kind: 'failed', error });
  }

  private conclude(command: Command, verdict: Verdict): void {
    switch (verdict.kind) {
      case 'alone':
        this.settings.observer?.waitsForLock();
        return this.goOnAlone(command);
      case 'again':
        this.line.release(command);
        this.line.add(command);
        return this.call();
      case 'failed':
        this.line.release(command);
        this.call();
        return command.fail(verdict.error);
      case 'settled':
        if (verdict.outcome.ok && verdict.outcome.changes) this.tell(verdict.outcome.changes);
        this.line.release(command);
        this.call();
        return command.settle(verdict.outcome);
    }
  }

  private tell(changes: ChangeSet): void {
    this.cases.learn(changes);
    this.settings.committed?.(changes);
  }
}
