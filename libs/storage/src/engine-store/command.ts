import type { ChangeSet, Outcome, UnitOfWork } from '@liuzhuan/engine';
import type { CommandMark } from './store-observer';

/** A write whose COMMIT was sent and not answered. */
export interface Doubtful {
  readonly step: string;
  readonly changes: ChangeSet;
  readonly value: unknown;
}

/** A command on its way: from its arrival until its caller has an answer, over all of its attempts. */
export class Command {
  /** Attempts that ended with a conflict or without the database. */
  attempts = 0;
  readonly doubtful: Doubtful[] = [];
  private readonly since = performance.now();
  private isTried = false;

  constructor(
    /** Counted; commands of one case are carried out in this order. */
    readonly arrival: number,
    readonly work: UnitOfWork<unknown>,
    /** What no two commands on their way may share: case, task, job, idempotency key. */
    readonly keys: readonly string[],
    readonly settle: (outcome: Outcome<unknown>) => void,
    readonly fail: (error: unknown) => void,
    readonly mark?: CommandMark,
  ) {}

  /** Milliseconds since its arrival, when it is taken for the first time; undefined later. */
  takeWait(): number | undefined {
    if (this.isTried) return undefined;
    this.isTried = true;
    return performance.now() - this.since;
  }

  get organisation(): string {
    return this.work.target.organisation;
  }

  get startsCase(): boolean {
    return this.work.target.kind === 'new';
  }
}
