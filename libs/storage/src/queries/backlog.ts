import type { Pool } from 'pg';
import { IS_STUCK } from '../jobs/job-failure';

/** What waits to be done, in all organisations; counts end at 10,000. */
export interface Backlog {
  /** Jobs of our own that are due. */
  readonly dueJobs: number;
  /** Seconds since the oldest of them fell due; 0 when there is none. */
  readonly oldestDueSeconds: number;
  readonly openIncidents: number;
  /** Jobs of our own that have failed again and again. */
  readonly stuckJobs: number;
}

const BACKLOG = `
  SELECT
    (SELECT count(*)::integer FROM (SELECT FROM job j WHERE j.kind <> 'service' AND j.due_at <= now() ORDER BY j.due_at LIMIT 10000) due) AS "dueJobs",
    coalesce((SELECT greatest(extract(epoch FROM now() - j.due_at), 0)::float8 FROM job j WHERE j.kind <> 'service' AND j.due_at <= now() ORDER BY j.due_at LIMIT 1), 0) AS "oldestDueSeconds",
    (SELECT count(*)::integer FROM (SELECT FROM incident n WHERE n.resolved_at IS NULL LIMIT 10000) open) AS "openIncidents",
    (SELECT count(*)::integer FROM (SELECT FROM job j WHERE ${IS_STUCK} LIMIT 10000) stuck) AS "stuckJobs"`;

/** Figures for whoever watches the server: by the indexes of due and stuck jobs and of open incidents, never longer than 10,000 rows. */
export async function backlog(pool: Pool): Promise<Backlog> {
  const { rows } = await pool.query<Backlog>({ name: 'backlog', text: BACKLOG });
  return rows[0] ?? { dueJobs: 0, oldestDueSeconds: 0, openIncidents: 0, stuckJobs: 0 };
}
