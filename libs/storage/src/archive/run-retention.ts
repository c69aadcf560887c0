import type { Instant } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { type KeptRunWork, openedRun } from '../kept-run/kept-run-work';
import { dropEmptyPartitions } from '../partitions/maintain-partitions';
import { ARCHIVE_BATCH, ARCHIVE_FIGURES, CLOSE_RUN, PURGE_BATCH, PURGE_FIGURES, RETENTION_PERIODS } from './archive-statements';
import { type Log, LOGS, type LogRules, logRules } from './log-rules';
import { COUNT_OLD, DROP_OLDEST_MONTH } from './log-statements';
import { type RetentionRun, retentionRun } from './retention-runs';

interface Period {
  readonly process: string;
  readonly archiveBefore: Instant | null;
  readonly purgeBefore: Instant | null;
}

/**
 * Applies the retention rules of an organisation: archives finished cases whose time has come, deletes archived ones whose time has come, deletes months of notices and
 * of the audit log that are not kept any more, drops months that became empty, and leaves an entry in the audit log. Each batch is one transaction with the figures of the run, so it may be cut off at any instant and is
 * gone on with by calling it again; two nodes at it at once share the work. Periods are counted from the beginning of the run. 100 cases at a time by default.
 */
export async function runRetention(pool: Pool, work: KeptRunWork): Promise<RetentionRun> {
  const run = await openedRun(pool, work, retentionRun);
  if (run.finishedAt !== null) return run;
  const { rows: periods } = await pool.query<Period>(RETENTION_PERIODS, [run.organisation, run.startedAt]);
  const logs = await logRules(pool, run.organisation);
  if (run.dry) await count(pool, run, periods, logs);
  else if (!(await apply(pool, run, periods, work)) || !(await dropOldMonths(pool, run, logs, work))) return openedRun(pool, work, retentionRun);
  await finish(pool, run, work.now());
  return openedRun(pool, work, retentionRun);
}

/** Sets the figures of a dry run. */
async function count(pool: Pool, run: RetentionRun, periods: readonly Period[], logs: LogRules): Promise<void> {
  const total = { archived: { cases: 0, bytes: 0 }, purged: { cases: 0, bytes: 0 } };
  for (const { process, archiveBefore, purgeBefore } of periods) {
    for (const [kind, text, before] of [['archived', ARCHIVE_FIGURES, archiveBefore], ['purged', PURGE_FIGURES, purgeBefore]] as const) {
      if (before === null) continue;
      const { rows } = await pool.query<{ cases: number; bytes: number }>(text, [run.organisation, process, before]);
      total[kind].cases += rows[0]?.cases ?? 0;
      total[kind].bytes += rows[0]?.bytes ?? 0;
    }
  }
  const [notices, auditEntries] = [await countOld(pool, run, 'notice', logs), await countOld(pool, run, 'audit', logs)];
  await pool.query('UPDATE retention_run SET archived = $3, archived_bytes = $4, purged = $5, purged_bytes = $6, notices = $7, audit_entries = $8 WHERE organisation = $1 AND id = $2', [
    run.organisation,
    run.id,
    total.archived.cases,
    Math.round(total.archived.bytes),
    total.purged.cases,
    Math.round(total.purged.bytes),
    notices,
    auditEntries,
  ]);
}

async function countOld(pool: Pool, { organisation, startedAt }: RetentionRun, log: Log, { [log]: months }: LogRules): Promise<number> {
  if (months === null) return 0;
  const { rows } = await pool.query<{ count: number }>(COUNT_OLD(log), [organisation, months, startedAt]);
  return rows[0]?.count ?? 0;
}

/** Month by month, the oldest first; false when it was stopped before the end. */
async function dropOldMonths(pool: Pool, { organisation, id, startedAt }: RetentionRun, rules: LogRules, work: KeptRunWork): Promise<boolean> {
  for (const log of LOGS) {
    for (let dropped = rules[log] === null ? 0 : 1; dropped > 0; ) {
      if (work.stop?.()) return false;
      const { rows } = await pool.query<{ count: number }>(DROP_OLDEST_MONTH(log), [organisation, rules[log], startedAt, id]);
      dropped = rows[0]?.count ?? 0;
    }
  }
  return true;
}

/** Batch by batch through all processes; false when it was stopped before the end. */
async function apply(pool: Pool, run: RetentionRun, periods: readonly Period[], work: KeptRunWork): Promise<boolean> {
  const limit = work.batch ?? 100;
  for (const { process, archiveBefore, purgeBefore } of periods) {
    for (const [text, before, rest] of [[ARCHIVE_BATCH, archiveBefore, [work.now(), run.id]], [PURGE_BATCH, purgeBefore, [run.id]]] as const) {
      let place: { looked: number; endedAt: string | null; id: string | null } = { looked: limit, endedAt: '-infinity', id: '' };
      while (before !== null && place.looked === limit) {
        if (work.stop?.()) return false;
        const { rows } = await pool.query<typeof place>(text, [run.organisation, process, before, place.endedAt, place.id, limit, ...rest]);
        place = rows[0] ?? { looked: 0, endedAt: null, id: null };
      }
    }
  }
  return true;
}

/** Drops what became empty, closes the run and leaves its entry in the audit log; of several nodes, one does. */
async function finish(pool: Pool, run: RetentionRun, now: Instant): Promise<void> {
  const dropped = run.dry ? [] : await dropEmptyPartitions(pool, now);
  await pool.query(CLOSE_RUN, [run.organisation, run.id, now, run.dry ? 'retention.count' : 'retention.run', JSON.stringify(dropped)]);
}
