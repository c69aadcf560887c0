import { randomUUID } from 'node:crypto';
import type { Diagnostic, Instant } from '@liuzhuan/kernel';
import { afterCommit, ChangeAnnouncer, faultOf, type FullRelease, inOneTransaction, insertReleaseNotices, inTransaction, nextRelease, noteFailure, takeDueRelease, TRANSACTION_ATTEMPTS } from '@liuzhuan/storage';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { AuditLog } from '../audit/audit-log';
import { systemClock } from '../bindings/system-clock';
import { POOL } from '../persistence/tokens';
import { ProblemException } from '../problems/problem-exception';
import { failureNotices } from './failure-notices';
import { PutInForce } from './put-in-force';

/** Releases are handed in on any node: the clock is looked at this often. */
const LONGEST_SLEEP_MS = 1_000;

/**
 * Brings releases into force when their time has come. Taking one, checking it, its versions and what became of it are one transaction: nodes at it together
 * do it once, and of a node that dies on the way nothing stays but the release, for another one.
 */
@Injectable()
export class ReleaseActivator implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ReleaseActivator.name);
  private running: Promise<void> | undefined;
  private stopped = false;
  private wake: () => void = () => undefined;

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly force: PutInForce,
    private readonly audit: AuditLog,
    private readonly announcer: ChangeAnnouncer,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      let wait = LONGEST_SLEEP_MS;
      try {
        if (await this.activateNext()) continue;
        const next = await nextRelease(this.pool);
        if (next !== null) wait = Math.max(5, Math.min(wait, Date.parse(next) - Date.now()));
      } catch (error) {
        this.logger.warn(`Releases wait for the database: ${error instanceof Error ? error.message : String(error)}`);
      }
      await this.rest(wait);
    }
  }

  /** True when there was one. */
  private activateNext(): Promise<boolean> {
    let attempts = 0;
    return inOneTransaction(this.pool, async () => {
      attempts += 1;
      const now = systemClock.now();
      const release = await takeDueRelease(this.pool, now);
      if (!release) return false;
      try {
        // A part of its own: what it did until it failed is undone, and the failure noted.
        const version = await inTransaction(this.pool, () => this.force.activate(release, now));
        await this.audit.recordFor(release.organisation, 'system', 'release.activate', release.id, { process: release.process, version, note: release.note });
      } catch (error) {
        const fault = faultOf(error);
        if (fault === 'unavailable' || (fault === 'conflict' && attempts < TRANSACTION_ATTEMPTS)) throw error;
        await this.fail(release, now, error);
      }
      afterCommit(() => this.announcer.announce({ kind: 'releases', organisation: release.organisation }));
      return true;
    });
  }

  private async fail(release: FullRelease, now: Instant, error: unknown): Promise<void> {
    const { rejection, extras } = this.problemOf(release, error);
    const { code, message, cure } = rejection;
    await noteFailure(this.pool, release, now, { code, message, cure, diagnostics: (extras.diagnostics ?? []) as unknown as readonly Diagnostic[] });
    await insertReleaseNotices(this.pool, failureNotices(release, now, { message, cure }));
    await this.audit.recordFor(release.organisation, 'system', 'release.fail', release.id, { process: release.process, code });
    this.logger.warn(`Release ${release.id} of ${release.process} could not come into force: ${code}`);
  }

  private problemOf(release: FullRelease, error: unknown): ProblemException {
    if (error instanceof ProblemException) return error;
    const reference = randomUUID();
    this.logger.error(`${reference} release ${release.id}`, error instanceof Error ? error.stack : String(error));
    return ProblemException.of('defect', { reference });
  }

  private async rest(wait: number): Promise<void> {
    if (this.stopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, wait);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
