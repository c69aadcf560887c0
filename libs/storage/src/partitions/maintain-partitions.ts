import type { Instant } from '@liuzhuan/kernel';
import type { Pool } from 'pg';

/** Months made ahead: the server may stand still that long before rows go to the DEFAULT partition, where nothing is refused either. */
const AHEAD = 3;

/** Makes the partitions of this month and the next ones that are missing; gives their names. For every start of a node and once a day. */
export async function maintainPartitions(pool: Pool, now: Instant, ahead = AHEAD): Promise<readonly string[]> {
  const { rows } = await pool.query<{ partition: string }>('SELECT maintain_partitions($1::timestamptz, $2) AS partition', [now, ahead]);
  return rows.map((row) => row.partition);
}

/** Drops partitions of months that ended before the instant given and have no row any more; gives their names. */
export async function dropEmptyPartitions(pool: Pool, before: Instant): Promise<readonly string[]> {
  const { rows } = await pool.query<{ partition: string }>('SELECT drop_empty_partitions($1::timestamptz) AS partition', [before]);
  return rows.map((row) => row.partition);
}

/**
 * Brings the statistics of partitioned tables up to date of which they are older than a day; gives their names. The database keeps those of each partition
 * by itself, but never those of the whole, from which it guesses how much a list will find.
 */
export async function analysePartitioned(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ table: string }>(
    `SELECT quote_ident(s.relname) AS table FROM pg_partitioned_table p JOIN pg_stat_user_tables s ON s.relid = p.partrelid AND s.schemaname = current_schema()
    WHERE coalesce(s.last_analyze, '-infinity') < now() - interval '1 day' ORDER BY s.relname`,
  );
  for (const { table } of rows) await pool.query(`ANALYZE ${table}`);
  return rows.map((row) => row.table);
}
