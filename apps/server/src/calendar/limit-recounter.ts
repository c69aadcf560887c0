import { randomUUID } from 'node:crypto';
import type { Actor, Engine } from '@liuzhuan/engine';
import type { InstanceId, OrganisationId } from '@liuzhuan/kernel';
import { afterCommit, faultOf, type LimitRecount, openLimitRecount, type RecountedCase, runLimitRecount, unfinishedLimitRecounts } from '@liuzhuan/storage';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { systemClock } from '../bindings/system-clock';
import { ENGINE, POOL } from '../persistence/tokens';
import type { Caller } from '../session/caller';
import { BackgroundRuns, type KeptRun } from '../workers/background-runs';

/** How often a server looks for runs of dead ones to take over. */
const LOOK_MS = 3_000;

const NOTHING: RecountedCase = { earlier: 0, later: 0, same: 0, unclear: 0 };

/** Counts the limits of open cases anew, case by case in transactions of their own, in the background. */
@Injectable()
export class LimitRecounter extends BackgroundRuns {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {
    super(LOOK_MS);
  }

  protected override unfinished(): Promise<readonly KeptRun[]> {
    return unfinishedLimitRecounts(this.pool);
  }

  protected override work({ organisation, id }: KeptRun): Promise<unknown> {
    return runLimitRecount(this.pool, { organisation, run: id, now: () => systemClock.now(), stop: this.stop, recount: (run, instance) => this.recount(run, instance) });
  }

  /** Begins a run in the transaction of the caller; gives its id. */
  async begin(caller: Caller, organisation: OrganisationId): Promise<string> {
    const id = randomUUID();
    const person: LimitRecount['person'] = caller.person === undefined ? null : (caller.person as LimitRecount['person']);
    await openLimitRecount(this.pool, { organisation, id, startedAt: systemClock.now(), startedBy: caller.person ?? caller.login, person });
    afterCommit(() => this.continue(organisation, id));
    return id;
  }

  /** Kept as an answer to run and case, so that a batch that was cut off comes to the same figures when it is gone through again. */
  private async recount(run: LimitRecount, instance: InstanceId): Promise<RecountedCase> {
    const actor: Actor = { organisation: run.organisation, roles: ['administrator'], ...(run.person !== null && { person: run.person }) };
    try {
      const outcome = await this.engine.recountLimits(actor, { instance }, { idempotencyKey: `recount ${run.id} ${instance}` });
      return outcome.ok ? outcome.value : NOTHING;
    } catch (error) {
      if (faultOf(error) === 'unavailable') throw error;
      // One case that fails by our own mistake keeps its limits, and does not keep the others from theirs.
      this.logger.error(`Limits of case ${instance} were not counted anew`, error instanceof Error ? error.stack : String(error));
      return 'failed';
    }
  }
}
