import { randomUUID } from 'node:crypto';
import type { Actor, Engine, MigrationOutcome, Outcome } from '@liuzhuan/engine';
import type { Diagnostic, InstanceId, Rejection } from '@liuzhuan/kernel';
import { type CaseMigrationRun, faultOf, type JudgedCase, runCaseMigration, unfinishedCaseMigrations } from '@liuzhuan/storage';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { systemClock } from '../bindings/system-clock';
import { ENGINE, POOL } from '../persistence/tokens';
import { ProblemException } from '../problems/problem-exception';
import { BackgroundRuns, type KeptRun } from '../workers/background-runs';
import { WayBack } from './way-back';

/** How often a server looks for runs of others to help with, and of dead ones to take over. */
const LOOK_MS = 3_000;

/** What a case has become meanwhile, so that the run has nothing to do with it any more. */
const GONE: ReadonlySet<string> = new Set(['unknown-instance', 'instance-not-active', 'case-on-other-version']);

/** Brings migration runs to their end in the background: its own, those other servers are at too, and those to which a server's death put a stop. */
@Injectable()
export class MigrationRunner extends BackgroundRuns {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly wayBack: WayBack,
  ) {
    super(LOOK_MS);
  }

  protected override unfinished(): Promise<readonly KeptRun[]> {
    return unfinishedCaseMigrations(this.pool);
  }

  protected override work({ organisation, id }: KeptRun): Promise<unknown> {
    return runCaseMigration(this.pool, { organisation, run: id, now: () => systemClock.now(), stop: this.stop, move: (run, instance) => this.move(run, instance) });
  }

  private async move(run: CaseMigrationRun, instance: InstanceId): Promise<JudgedCase> {
    const actor: Actor = { organisation: run.organisation, roles: ['administrator'], ...(run.person !== null && { person: run.person }) };
    const { from, to, reason, dry } = run;
    try {
      const nodes = await this.wayBack.of(run, instance);
      return judged(await this.engine.migrateInstance(actor, { instance, from, to, nodes, reason, dry }), run);
    } catch (error) {
      if (faultOf(error) === 'unavailable') throw error;
      // One case that fails by our own mistake stays where it is, and does not keep the others from their end.
      const reference = randomUUID();
      this.logger.error(`${reference} migration run ${run.id}, case ${instance}`, error instanceof Error ? error.stack : String(error));
      return { verdict: 'refused', findings: [asFinding(ProblemException.of('defect', { reference }).rejection)] };
    }
  }
}

function judged(outcome: Outcome<MigrationOutcome>, { dry }: CaseMigrationRun): JudgedCase {
  if (!outcome.ok) return { verdict: GONE.has(outcome.rejection.code) ? 'gone' : 'refused', findings: [asFinding(outcome.rejection)] };
  const { verdict, findings } = outcome.value;
  // A case that was moved by a batch whose server died before it could note so.
  if (verdict === 'already') return { verdict: dry ? 'gone' : 'moved', findings };
  return { verdict, findings };
}

function asFinding({ code, params, message, cure }: Rejection): Diagnostic {
  return { code, severity: 'error', location: {}, params, message, cure };
}
