import type { Log } from './log-rules';

/** Column of `retention_run` that counts what is deleted of each. */
const COUNTED: Readonly<Record<Log, string>> = { notice: 'notices', audit: 'audit_entries' };

/** $1 organisation, $2 months, $3 now. The beginning of the oldest month that is kept, UTC as the partitions are. */
const KEPT_FROM = `date_trunc('month', ($3::timestamptz - make_interval(months => $2)) AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'`;

/** $1 organisation, $2 months, $3 now. How many rows are older than what is kept. */
export const COUNT_OLD = (log: Log) => `SELECT count(*)::integer AS count FROM ${log} l WHERE l.organisation = $1 AND l.at < ${KEPT_FROM}`;

/**
 * $1 organisation, $2 months, $3 now, $4 run. Deletes the oldest month of an organisation that is not kept any more, and counts it in the run: one statement, hence all of
 * it or nothing. Says how many rows went; none: there is no such month.
 */
export const DROP_OLDEST_MONTH = (log: Log) => `
  WITH oldest AS (
    SELECT min(l.at) AS at FROM ${log} l WHERE l.organisation = $1 AND l.at < ${KEPT_FROM}
  ),
  gone AS (
    DELETE FROM ${log} l USING oldest o WHERE l.organisation = $1 AND l.at < ${KEPT_FROM} AND l.at >= o.at AND l.at < month_after(date_trunc('month', o.at AT TIME ZONE 'UTC') AT TIME ZONE 'UTC')
    RETURNING l.id
  ),
  counted AS (
    UPDATE retention_run r SET ${COUNTED[log]} = r.${COUNTED[log]} + (SELECT count(*) FROM gone) WHERE r.organisation = $1 AND r.id = $4
  )
  SELECT count(*)::integer AS count FROM gone`;
