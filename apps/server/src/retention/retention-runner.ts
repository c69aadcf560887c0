import { type OrganisationId } from '@liuzhuan/kernel';
import { retentionRun, type RetentionRun, runRetention, unfinishedRetentionRuns } from '@liuzhuan/storage';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { systemClock } from '../bindings/system-clock';
import { POOL } from '../persistence/tokens';

/** Brings retention runs to their end in the background, and those to which a server's death put a stop when this one starts. */
@Injectable()
export class RetentionRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(RetentionRunner.name);
  private readonly running = new Set<Promise<void>>();
  private stopped = false;

  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const run of await unfinishedRetentionRuns(this.pool)) this.continue(run.organisation, run.id);
  }

  /** The batch in hand is finished; the rest is for the next server. */
  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.running);
  }

  /** Returns at once. */
  continue(organisation: OrganisationId, run: string): void {
    const work = this.toItsEnd(organisation, run)
      .then(() => undefined)
      .catch((error: unknown) => this.logger.error(`Retention run ${run} was cut off and goes on at the next start: ${error instanceof Error ? error.message : String(error)}`))
      .finally(() => this.running.delete(work));
    this.running.add(work);
  }

  /** Done when the run is, or when the server ends. */
  async toItsEnd(organisation: OrganisationId, run: string): Promise<RetentionRun | undefined> {
    await runRetention(this.pool, { organisation, run, now: () => systemClock.now(), stop: () => this.stopped });
    return retentionRun(this.pool, organisation, run);
  }
}
