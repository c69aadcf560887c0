import type { OrganisationId } from '@liuzhuan/kernel';
import { retentionRun, type RetentionRun, runRetention, unfinishedRetentionRuns } from '@liuzhuan/storage';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { systemClock } from '../bindings/system-clock';
import { POOL } from '../persistence/tokens';
import { BackgroundRuns, type KeptRun } from '../workers/background-runs';

/** How often a server looks for runs to which the death of another one put a stop. */
const LOOK_MS = 60_000;

/** Brings retention runs to their end in the background, those that a dead server has left too: when this one starts, and while it runs. */
@Injectable()
export class RetentionRunner extends BackgroundRuns {
  constructor(@Inject(POOL) private readonly pool: Pool) {
    super(LOOK_MS);
  }

  protected override unfinished(): Promise<readonly KeptRun[]> {
    return unfinishedRetentionRuns(this.pool);
  }

  protected override work({ organisation, id }: KeptRun): Promise<unknown> {
    return this.toItsEnd(organisation, id);
  }

  /** Done when the run is, or when the server ends. */
  async toItsEnd(organisation: OrganisationId, run: string): Promise<RetentionRun | undefined> {
    await runRetention(this.pool, { organisation, run, now: () => systemClock.now(), stop: this.stop });
    return retentionRun(this.pool, organisation, run);
  }
}
