import { asInstant, type Instant } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { DROP_ANSWERS } from '../sql/drop-answers';

/** How long an idempotency key is remembered. A caller who asks again later is judged anew, by the state in which the case is then. */
const KEPT_MS = 7 * 24 * 3_600_000;
const AT_ONCE = 1_000;

/** Removes the answers of repeatable commands that are older than seven days; says how many. Any number of nodes may do it at once. */
export async function dropOldAnswers(pool: Pool, now: Instant): Promise<number> {
  const before = asInstant(new Date(Date.parse(now) - KEPT_MS).toISOString());
  let dropped = 0;
  for (;;) {
    const { rowCount } = await pool.query({ name: 'drop-answers', text: DROP_ANSWERS, values: [before, AT_ONCE] });
    dropped += rowCount ?? 0;
    if ((rowCount ?? 0) < AT_ONCE) return dropped;
  }
}
