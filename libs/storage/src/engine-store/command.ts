import type { ChangeSet, Outcome, UnitOfWork } from '@liuzhuan/engine';

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

  constructor(
    /** Counted; commands of one case are carried out in this order. */
    readonly arrival: number,
    readonly work: UnitOfWork<unknown>,
    /** What no two commands on their way may share: case, task, job, idempotency key. */
    readonly keys: readonly string[],
    readonly settle: (outcome: Outcome<unknown>) => void,
    readonly fail: (error: unknown) => void,
  ) {}

  get organisation(): string {
    return this.work.target.organisation;
  }

  get startsCase(): boolean {
    return this.work.target.kind === 'new';
  }
}
