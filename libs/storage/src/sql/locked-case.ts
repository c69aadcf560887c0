import { recordJson } from './record-json';

/** One row of every locking SELECT. */
export interface LoadRow {
  /** False when somebody else wrote while we waited for the lock: the statement has to be run again, now under the lock. */
  readonly fresh: boolean;
  readonly history_seq: number | null;
  readonly instance: object | null;
  readonly open_tasks: readonly object[] | null;
  readonly target: object | null;
  /** The delivery job that was to be locked beside the case; null when it is gone or in other hands. */
  readonly extra_job: object | null;
}

/** The order in which tasks were opened: activations are counted, ids are random within a millisecond. */
export const TASK_ORDER = 't.created_at, length(t.activation), t.activation, t.id';

/**
 * SELECT that locks the instance a target row belongs to and brings it with its open tasks. The instance is always the first thing locked, so that two
 * steps can never wait for each other.
 *
 * READ COMMITTED waits for the lock and then re-reads the locked row alone; everything else is still as of the statement's beginning. `fresh` compares
 * the revision under the lock with the one the statement's own snapshot sees: when they differ, the tasks read here are old.
 *
 * `extra`: a job locked after the instance; a job's row always comes last.
 */
export function lockedCase(target: string, targetJson: string, extra = { json: 'NULL::json', join: '' }): string {
  return `
  WITH target AS MATERIALIZED (${target})
  SELECT
    locked.revision IS NOT DISTINCT FROM (
      SELECT seen.revision FROM process_instance seen WHERE seen.organisation = locked.organisation AND seen.id = locked.id
    ) AS fresh,
    locked.history_seq,
    CASE WHEN locked.id IS NOT NULL THEN ${recordJson.instance('locked')} END AS instance,
    (
      SELECT json_agg(${recordJson.task('t')} ORDER BY ${TASK_ORDER})
      FROM task t WHERE t.organisation = locked.organisation AND t.instance = locked.id AND t.status = 'open'
    ) AS open_tasks,
    ${targetJson} AS target,
    ${extra.json} AS extra_job
  FROM target
  LEFT JOIN LATERAL (
    SELECT i.* FROM process_instance i WHERE i.organisation = target.organisation AND i.id = target.instance FOR UPDATE
  ) locked ON true
  ${extra.join}`;
}
