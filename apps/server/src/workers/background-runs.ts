import type { OrganisationId } from '@liuzhuan/kernel';
import { Logger } from '@nestjs/common';

/** A run that is kept in the database, and may be cut off anywhere. */
interface KeptRun {
  readonly organisation: OrganisationId;
  readonly id: string;
}

/** What is done in runs. */
export interface RunKind {
  /** As it stands in the log: `Migration run`. */
  readonly name: string;
  /** Milliseconds between two looks for runs of others to help with, and of dead servers to take over. */
  readonly lookEvery: number;
  readonly unfinished: () => Promise<readonly KeptRun[]>;
  /** Brings a run to its end, or as far as it can; asks `stop` before each batch. */
  readonly work: (run: KeptRun, stop: () => boolean) => Promise<unknown>;
}

/** Runs brought to their end in the background: those begun here, those other servers are at too, and those to which a server's death put a stop. */
export class BackgroundRuns {
  private readonly logger: Logger;
  private readonly running = new Map<string, Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly kind: RunKind) {
    this.logger = new Logger(kind.name);
  }

  /** Looks at once, and again and again. */
  begin(): void {
    this.timer = setInterval(() => void this.help(), this.kind.lookEvery);
    this.timer.unref();
    void this.help();
  }

  /** The batch in hand is finished; the rest is for other servers, or the next one. */
  async end(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await Promise.all(this.running.values());
  }

  /** Returns at once. */
  continue(organisation: OrganisationId, id: string): void {
    const key = `${organisation} ${id}`;
    if (this.stopped || this.running.has(key)) return;
    const work = this.kind
      .work({ organisation, id }, () => this.stopped)
      .then(() => undefined)
      .catch((error: unknown) => this.logger.error(`Run ${id} was cut off and is gone on with: ${messageOf(error)}`))
      .finally(() => this.running.delete(key));
    this.running.set(key, work);
  }

  private async help(): Promise<void> {
    try {
      for (const run of await this.kind.unfinished()) this.continue(run.organisation, run.id);
    } catch (error) {
      this.logger.warn(`Runs were not looked for: ${messageOf(error)}`);
    }
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
