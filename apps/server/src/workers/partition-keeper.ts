import { analysePartitioned, dropOldAnswers, maintainPartitions } from '@liuzhuan/storage';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { systemClock } from '../bindings/system-clock';
import { POOL } from '../persistence/tokens';

const HOUR_MS = 3_600_000;

/**
 * Makes the months of the tables that are kept by month, and their statistics: on every node, the months at every start, both while it runs. The database
 * lets one at a time do it, and there is work once a month and once a day. Once an hour it also forgets idempotency keys that are older than seven days.
 */
@Injectable()
export class PartitionKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(PartitionKeeper.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async onApplicationBootstrap(): Promise<void> {
    this.timer = setInterval(() => void this.keep(() => this.tidy()), HOUR_MS);
    this.timer.unref();
    await this.keep();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async tidy(): Promise<void> {
    await analysePartitioned(this.pool);
    await dropOldAnswers(this.pool, systemClock.now());
  }

  /** What cannot be made now is made an hour later: months are made ahead, and rows of a missing one are kept in the DEFAULT partition. */
  private async keep(more?: () => Promise<unknown>): Promise<void> {
    try {
      const made = await maintainPartitions(this.pool, systemClock.now());
      if (made.length > 0) this.logger.log(`Partitions made: ${made.join(', ')}`);
      await more?.();
    } catch (error) {
      this.logger.warn(`Partitions were not kept: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
