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
