import { maintainPartitions } from '@liuzhuan/storage';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { systemClock } from '../bindings/system-clock';
import { POOL } from '../persistence/tokens';

const DAY_MS = 24 * 3_600_000;

/** Makes the months of the tables that are kept by month: at every start and once a day, on every node; the database lets one at a time do it. */
@Injectable()
export class PartitionKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(PartitionKeeper.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async onApplicationBootstrap(): Promise<void> {
    this.timer = setInterval(() => void this.keep(), DAY_MS);
    this.timer.unref();
    await this.keep();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** What cannot be made today is made tomorrow: months are made ahead, and rows of a missing one are kept in the DEFAULT partition. */
  private async keep(): Promise<void> {
    try {
      const made = await maintainPartitions(this.pool, systemClock.now());
      if (made.length > 0) this.logger.log(`Partitions made: ${made.join(', ')}`);
    } catch (error) {
      this.logger.warn(`No partitions were made: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
