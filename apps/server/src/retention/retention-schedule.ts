import type { Instant } from '@liuzhuan/kernel';
import { CalendarRepository, openRetentionRun, organisationsWithRules } from '@liuzhuan/storage';
import { localText } from '@liuzhuan/worktime';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { systemClock } from '../bindings/system-clock';
import { CONFIGURATION, type Configuration } from '../configuration/configuration';
import { POOL } from '../persistence/tokens';
import { RetentionRunner } from './retention-runner';

const LOOK_MS = 60_000;

/**
 * Applies the retention rules once a day, within the hour of the configuration on the clock of each organisation. An organisation without rules is never touched.
 * Every node looks at the clock; the run is named after its day, so the database lets one of them begin it.
 */
@Injectable()
export class RetentionSchedule implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(RetentionSchedule.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly calendars: CalendarRepository,
    private readonly runner: RetentionRunner,
  ) {}

  onApplicationBootstrap(): void {
    if (this.configuration.retentionHour === undefined) return;
    this.timer = setInterval(() => void this.look(systemClock.now()), LOOK_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Begins what is due at an instant; gives the runs begun here. What fails is looked at again a minute later. */
  async look(now: Instant): Promise<readonly string[]> {
    try {
      const begun: string[] = [];
      for (const organisation of await organisationsWithRules(this.pool)) {
        const [date = '', hour] = localText(now, await this.calendars.calendar(organisation)).split(/[ :]/);
        const id = `daily-${date}`;
        if (Number(hour) !== this.configuration.retentionHour) continue;
        if (!(await openRetentionRun(this.pool, { organisation, id, dry: false, startedAt: now, startedBy: 'system', scheduled: true }))) continue;
        begun.push(id);
        this.runner.continue(organisation, id);
      }
      return begun;
    } catch (error) {
      this.logger.warn(`Retention was not looked at: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  }
}
