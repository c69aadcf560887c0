import type { Instant, OrganisationId, PersonId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { IS_STUCK } from '../jobs/job-failure';

/** The figures on the badges of the desk. */
export interface BadgeCounts {
  /** Tasks that are hers or that she may claim. */
  readonly inbox: number;
  /** Those of them beyond their due date. */
  readonly overdue: number;
  /** Unread copies (抄送). */
  readonly copies: number;
  /** Unread words of any other kind. */
  readonly notices: number;
  /** Those of them about releases. */
  readonly releases: number;
  /** Open incidents of the organisation. */
  readonly incidents: number;
  /** Messages and jobs of the organisation that somebody has to see to: expired, or failing again and again. */
  readonly undelivered: number;
}

/** Counts for one person; for an account without a person (null), only the incidents. */
export async function badgeCounts(pool: Pool, organisation: OrganisationId, person: PersonId | null, now: Instant): Promise<BadgeCounts> {
  const { rows } = await pool.query<BadgeCounts>(
    `WITH mine AS (
      SELECT t.due FROM task t WHERE t.organisation = $1 AND t.assignee = $2 AND t.status = 'open'
      UNION ALL
      SELECT t.due FROM task_candidate c JOIN task t ON t.organisation = c.organisation AND t.id = c.task
      WHERE c.organisation = $1 AND c.person = $2 AND t.status = 'open' AND t.assignee IS NULL
    ),
    unread AS (SELECT kind = 'copy' AS copy, release IS NOT NULL AS about_release FROM notice WHERE organisation = $1 AND person = $2 AND read_at IS NULL)
    SELECT (SELECT count(*)::integer FROM mine) AS inbox,
      (SELECT count(*)::integer FROM mine WHERE due < $3::timestamptz) AS overdue,
      (SELECT count(*)::integer FROM unread WHERE copy) AS copies,
      (SELECT count(*)::integer FROM unread WHERE NOT copy) AS notices,
      (SELECT count(*)::integer FROM unread WHERE about_release) AS releases,
      (SELECT count(*)::integer FROM incident WHERE organisation = $1 AND resolved_at IS NULL) AS incidents,
      (SELECT count(*)::integer FROM message_buffer WHERE organisation = $1 AND expires_at <= $3::timestamptz)
        + (SELECT count(*)::integer FROM job j WHERE j.organisation = $1 AND ${IS_STUCK}) AS undelivered`,
    [organisation, person, now],
  );
  return rows[0] ?? { inbox: 0, overdue: 0, copies: 0, notices: 0, releases: 0, incidents: 0, undelivered: 0 };
}
