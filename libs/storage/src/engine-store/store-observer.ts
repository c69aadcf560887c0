import type { UnitOfWork } from '@liuzhuan/engine';
import type { DatabaseFault } from '../database/database-fault';

/** What an observer keeps with a command from its arrival on. */
export interface CommandMark {
  /** W3C `traceparent` of what sent it; kept with the jobs it makes. */
  readonly trace?: string;
}

/** A command of a transaction. */
export interface ObservedCommand {
  readonly mark: CommandMark | undefined;
  /** Milliseconds in line; undefined when it is tried again. */
  readonly waitedMs?: number;
}

/** Told about one transaction. */
export interface BatchObserver {
  /** A statement is sent; the function is called when it was answered. */
  statement(name: string): () => void;
  /** The transaction has ended; with an error, none of its commands was carried out. */
  end(error?: unknown): void;
}

/** Told what the store does, for figures and traces. Must not throw. */
export interface StoreObserver {
  /** A command gets in line; called where its caller calls. */
  arrived(work: UnitOfWork<unknown>): CommandMark | undefined;
  /** A transaction begins for these commands. */
  batch(commands: readonly ObservedCommand[]): BatchObserver;
  /** A command's case is busy on another node: it goes on alone and waits there. */
  waitsForLock(): void;
  /** A transaction failed and is tried again. */
  retried(fault: DatabaseFault): void;
}
