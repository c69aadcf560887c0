import { type OrganisationId } from '@liuzhuan/kernel';
import { retentionRun, type RetentionRun, runRetention, unfinishedRetentionRuns } from '@liuzhuan/storage';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { systemClock } from '../bindings/system-clock';
import { POOL } from '../persistence/tokens';

/** How often a server looks for runs to which the death of another one put a stop. */
const LOOK_MS = 60_000;

/** Brings retention runs to their end in the background, those that a dead server has left too: when this one starts, and while it runs. */
@Injectable()
export class RetentionRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(RetentionRunner.name);
  private readonly running = new Map<string, Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async onApplicationBootstrap(): Promise<void> {
    this.timer = setInterval(() => void this.help(), LOOK_MS);
    this.timer.unref();
    await this.help();
  }

  /** The batch in hand is finished; the rest is for the next server. */
  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await Promise.all(this.running.values());
  }

  /** Returns at once. */
  continue(organisation: OrganisationId, run: string): void {
    const key = `${organisation} ${run}`;
    if (this.stopped || this.running.has(key)) return;
    const work = this.toItsEnd(organisation, run)
      .then(() => undefined)
      .catch((error: unknown) => this.logger.error(`Retention run ${run} was cut off and is gone on with: ${error instanceof Error ? error.message : String(error)}`))
      .finally(() => this.running.delete(key));
    this.running.set(key, work);
  }

  /** Done when the run is, or when the server ends. */
  async toItsEnd(organisation: OrganisationId, run: string): Promise<RetentionRun | undefined> {
    await runRetention(this.pool, { organisation, run, now: () => systemClock.now(), stop: () => this.stopped });
    return retentionRun(this.pool, organisation, run);
  }

  private async help(): Promise<void> {
    try {
      for (const run of await unfinishedRetentionRuns(this.pool)) this.continue(run.organisation, run.id);
    } catch (error) {
      this.logger.warn(`Retention runs were not looked for: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
