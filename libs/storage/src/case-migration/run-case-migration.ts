import type { Diagnostic, InstanceId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { type KeptRunWork, openedRun } from '../kept-run/kept-run-work';
import { caseMigrationRun, type CaseMigrationRun, type CaseMigrationVerdict } from './case-migration-runs';
import { CLOSE_RUN, LEASE_CASES, NOTE_VERDICTS } from './case-migration-statements';

/** What one case came to. */
export interface JudgedCase {
  readonly verdict: CaseMigrationVerdict;
  readonly findings: readonly Diagnostic[];
}

/** A run to bring to its end; 40 cases at a time by default. */
export interface CaseMigrationWork extends KeptRunWork {
  /** Moves one case, in a transaction of its own, or only judges it. A case that was moved before is `moved`. */
  readonly move: (run: CaseMigrationRun, instance: InstanceId) => Promise<JudgedCase>;
  /** Seconds a batch is kept from other servers; default 30. */
  readonly lease?: number;
}

/**
 * Brings a run to its end, batch by batch. It may be cut off at any instant and is gone on with by calling it again: a case that was moved and not noted
 * is found moved. Servers at it at once share the cases; a batch of one that died comes back when its lease is over.
 * @returns the run as it is now; not finished when it was stopped here, or while others have cases of it
 */
export async function runCaseMigration(pool: Pool, work: CaseMigrationWork): Promise<CaseMigrationRun> {
  const { organisation, batch = 40, lease = 30 } = work;
  const run = await openedRun(pool, work, caseMigrationRun);
  while (run.finishedAt === null && !work.stop?.()) {
    const { rows } = await pool.query<{ instance: InstanceId }>(LEASE_CASES, [organisation, run.id, batch, lease]);
    if (rows.length === 0) break;
    const judged = await Promise.all(rows.map(async ({ instance }) => ({ instance, ...(await work.move(run, instance)) })));
    await pool.query(NOTE_VERDICTS, [organisation, run.id, JSON.stringify(judged.map(verdictRow))]);
  }
  if (run.finishedAt === null) await pool.query(CLOSE_RUN, [organisation, run.id, work.now(), actionOf(run)]);
  return openedRun(pool, work, caseMigrationRun);
}

function verdictRow({ instance, verdict, findings }: JudgedCase & { readonly instance: InstanceId }): object {
  const first = findings.find(({ severity }) => severity === 'error') ?? findings[0];
  return { instance, verdict, code: first?.code ?? '', node: first?.location.elementId ?? '', findings };
}

function actionOf({ dry, undoes }: CaseMigrationRun): string {
  if (dry) return 'migration.dry-run';
  return undoes === null ? 'migration.run' : 'migration.undo';
}
