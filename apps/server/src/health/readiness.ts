import { outstandingMigrations } from '@liuzhuan/storage';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { POOL } from '../persistence/tokens';
import { Drain } from '../workers/drain';

/** What a node needs to take requests. `message` says what is wrong; never more than a stranger may know. */
export interface ReadinessReport {
  readonly ready: boolean;
  readonly checks: {
    readonly database: 'ok' | 'unreachable';
    readonly migrations: 'ok' | 'outstanding' | 'unknown';
    readonly draining: boolean;
  };
}

/** A database that does not answer within this time is as good as none. */
const PATIENCE_MS = 2_000;
/** Who asks more often gets the same answer. */
const KEPT_MS = 250;

/** Whether this node is to get requests: the database answers, its schema is the one this version needs, and the node is not about to end. */
@Injectable()
export class Readiness {
  private asked = -Infinity;
  private found: Promise<Pick<ReadinessReport['checks'], 'database' | 'migrations'>> | undefined;

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly drain: Drain,
  ) {}

  async report(): Promise<ReadinessReport> {
    const checks = { ...(await this.look()), draining: this.drain.isDraining };
    return { ready: checks.database === 'ok' && checks.migrations === 'ok' && !checks.draining, checks };
  }

  private look() {
    if (!this.found || performance.now() > this.asked + KEPT_MS) {
      this.asked = performance.now();
      this.found = this.ask();
    }
    return this.found;
  }

  private async ask(): Promise<Pick<ReadinessReport['checks'], 'database' | 'migrations'>> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error('late')), PATIENCE_MS)));
    try {
      const outstanding = await Promise.race([outstandingMigrations(this.pool), late]);
      return { database: 'ok', migrations: outstanding.length === 0 ? 'ok' : 'outstanding' };
    } catch {
      return { database: 'unreachable', migrations: 'unknown' };
    } finally {
      clearTimeout(timer);
    }
  }
}
