import type { OrganisationId } from '@liuzhuan/kernel';
import { Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';

/** A run that is kept in the database, and may be cut off anywhere. */
export interface KeptRun {
  readonly organisation: OrganisationId;
  readonly id: string;
}

/** Runs brought to their end in the background: those begun here, those other servers are at too, and those to which a server's death put a stop. */
export abstract class BackgroundRuns implements OnApplicationBootstrap, OnApplicationShutdown {
  protected readonly logger = new Logger(this.constructor.name);
  private readonly running = new Map<string, Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  /** @param lookEvery milliseconds between two looks for runs of others to help with, and of dead servers to take over */
  protected constructor(private readonly lookEvery: number) {}

  protected abstract unfinished(): Promise<readonly KeptRun[]>;

  /** Brings a run to its end, or as far as it can; asks `stop` before each batch. */
  protected abstract work(run: KeptRun): Promise<unknown>;

  /** This server is about to end: the batch in hand is finished, the rest is for others. */
  protected readonly stop = (): boolean => this.stopped;

  /** Looks at once, and again and again. */
  async onApplicationBootstrap(): Promise<void> {
    this.timer = setInterval(() => void this.help(), this.lookEvery);
    this.timer.unref();
    await this.help();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await Promise.all(this.running.values());
  }

  /** Returns at once. */
  continue(organisation: OrganisationId, id: string): void {
    const key = `${organisation} ${id}`;
    if (this.stopped || this.running.has(key)) return;
    const work = this.work({ organisation, id })
      .then(() => undefined)
      .catch((error: unknown) => this.logger.error(`Run ${id} was cut off and is gone on with: ${messageOf(error)}`))
      .finally(() => this.running.delete(key));
    this.running.set(key, work);
  }

  private async help(): Promise<void> {
    try {
      for (const run of await this.unfinished()) this.continue(run.organisation, run.id);
    } catch (error) {
      this.logger.warn(`Runs were not looked for: ${messageOf(error)}`);
    }
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
