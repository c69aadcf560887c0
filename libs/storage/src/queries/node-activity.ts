import type { Instant, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';

/** Which steps. */
export interface NodeActivityRequest {
  readonly organisation: OrganisationId;
  /** Versions whose steps are asked for: ids `key:version`. */
  readonly programs: readonly string[];
  /** Processes whose cases may stand in them: the process itself and those that call it. */
  readonly processes: readonly string[];
  readonly now: Instant;
  /** Period of the finished tasks, `from` inclusive, `until` exclusive. */
  readonly from: Instant;
  readonly until: Instant;
}

/** Open tasks at a node. */
export interface OpenTasksAt {
  readonly node: string;
  readonly open: number;
  readonly overdue: number;
  /** When the middle one of them was opened, and the oldest. */
  readonly middle: Instant;
  readonly oldest: Instant;
}

/** Cases that wait at a node for something other than a task. `definition` is the case's own. */
export interface CasesAt {
  readonly definition: string;
  readonly node: string;
  readonly count: number;
}

/** Open incidents of one code at a node. */
export interface IncidentsAt extends CasesAt {
  readonly code: string;
}

/** Tasks finished at a node in the period; of the last {@link SAMPLE} of them when they were opened and completed. */
export interface FinishedTasksAt {
  readonly node: string;
  readonly count: number;
  readonly spans: readonly (readonly [opened: Instant, completed: Instant])[];
}

export interface NodeActivityRows {
  readonly open: readonly OpenTasksAt[];
  readonly waiting: readonly CasesAt[];
  readonly incidents: readonly IncidentsAt[];
  readonly finished: readonly FinishedTasksAt[];
  /** More cases than are looked through. */
  readonly capped: boolean;
}

/** Running cases, and as many of each process that ended since the period began, that are looked through; of the archive fewer, for each is unpacked. */
export const CASES_LOOKED_THROUGH = 5_000;
const ARCHIVED_LOOKED_THROUGH = 500;
/** Tasks or waits of one case. */
const PER_CASE = 1_000;
/** Finished tasks of a node whose spans are told. */
export const SAMPLE = 200;

/** $1 organisation, $2 versions, $3 now: by the index of open tasks, which are few beside the finished ones. */
const OPEN_TASKS = `
  SELECT t.node, count(*)::integer AS open, count(*) FILTER (WHERE t.due < $3::timestamptz)::integer AS overdue,
    instant_text(percentile_disc(0.5) WITHIN GROUP (ORDER BY t.created_at)) AS middle, instant_text(min(t.created_at)) AS oldest
  FROM task t WHERE t.organisation = $1 AND t.status = 'open' AND t.program = ANY ($2::text[]) GROUP BY t.node`;

/** Running cases. $1 organisation, $2 processes, $3 limit. */
const RUNNING = `SELECT i.id, i.definition FROM process_instance i WHERE i.organisation = $1 AND i.status = 'active' AND i.process = ANY ($2::text[]) LIMIT $3`;

/** $1 organisation, $2 processes, $3 limit. Timers, services and messages: by the cases that run. */
const WAITING = `
  SELECT c.definition, w.node, count(DISTINCT c.id)::integer AS count
  FROM (${RUNNING}) c CROSS JOIN LATERAL (
    (SELECT j.node FROM job j WHERE j.organisation = $1 AND j.instance = c.id AND j.kind IN ('timer', 'service') AND j.node IS NOT NULL LIMIT ${PER_CASE})
    UNION ALL
    (SELECT s.node FROM subscription s WHERE s.organisation = $1 AND s.instance = c.id LIMIT ${PER_CASE})
  ) w GROUP BY c.definition, w.node`;

/** $1 organisation, $2 processes: by the index of open incidents. */
const INCIDENTS = `
  SELECT i.definition, n.node, n.code, count(*)::integer AS count
  FROM incident n JOIN process_instance i ON i.organisation = n.organisation AND i.id = n.instance
  WHERE n.organisation = $1 AND n.resolved_at IS NULL AND n.node IS NOT NULL AND i.process = ANY ($2::text[]) GROUP BY i.definition, n.node, n.code`;

/** A task of the period. */
const IN_PERIOD = (completed: string) => `${completed} >= $5::timestamptz AND ${completed} < $6::timestamptz`;

/** $1 organisation, $2 processes, $3 limit, $4 versions, $5 from, $6 until. Whatever was finished in the period belongs to a case that runs or has ended since it began. */
const FINISHED = `
  WITH looked AS MATERIALIZED (
    (${RUNNING}) UNION ALL
    (SELECT e.id, e.definition FROM unnest($2::text[]) AS p(process) CROSS JOIN LATERAL (
      SELECT i.id, i.definition FROM process_instance i
      WHERE i.organisation = $1 AND i.process = p.process AND i.ended_at IS NOT NULL AND i.ended_at >= $5::timestamptz ORDER BY i.ended_at DESC, i.id DESC LIMIT $3
    ) e)
  ),
  archived AS MATERIALIZED (
    SELECT e.content->'tasks' AS tasks FROM unnest($2::text[]) AS p(process) CROSS JOIN LATERAL (
      SELECT a.content FROM archived_case a
      WHERE a.organisation = $1 AND a.process = p.process AND a.ended_at >= $5::timestamptz ORDER BY a.ended_at DESC, a.id DESC LIMIT ${ARCHIVED_LOOKED_THROUGH}
    ) e
  ),
  done AS (
    SELECT t.node, t.created_at, t.completed_at FROM looked c CROSS JOIN LATERAL (
      SELECT t.node, t.created_at, t.completed_at, t.program FROM task t
      WHERE t.organisation = $1 AND t.instance = c.id AND t.status = 'completed' AND ${IN_PERIOD('t.completed_at')} LIMIT ${PER_CASE}
    ) t WHERE t.program = ANY ($4::text[])
    UNION ALL
    SELECT t.task->>'node', (t.task->>'createdAt')::timestamptz, (t.task->>'completedAt')::timestamptz
    FROM archived a CROSS JOIN LATERAL json_array_elements(a.tasks) AS t(task)
    WHERE t.task->>'status' = 'completed' AND t.task->>'program' = ANY ($4::text[]) AND ${IN_PERIOD(`(t.task->>'completedAt')::timestamptz`)}
  ),
  placed AS (SELECT d.*, row_number() OVER (PARTITION BY d.node ORDER BY d.completed_at DESC) AS place FROM done d)
  SELECT p.node, count(*)::integer AS count, json_agg(json_build_array(instant_text(p.created_at), instant_text(p.completed_at))) FILTER (WHERE p.place <= ${SAMPLE}) AS spans,
    (SELECT count(*) FROM looked) >= $3 OR (SELECT count(*) FROM archived) >= ${ARCHIVED_LOOKED_THROUGH} AS capped
  FROM placed p GROUP BY p.node`;

/**
 * What is going on at the nodes of a process, archived cases among the finished ones: open tasks with their ages, other waits, incidents, and the tasks that
 * were completed in a period. Tokens at joins are counted by {@link tokensAtJoins}. The figures of a period with more cases than {@link CASES_LOOKED_THROUGH}
 * are those of the last ones.
 */
export async function nodeActivity(pool: Pool, { organisation, programs, processes, now, from, until }: NodeActivityRequest): Promise<NodeActivityRows> {
  const [open, waiting, incidents, finished] = await Promise.all([
    pool.query<OpenTasksAt>(OPEN_TASKS, [organisation, programs, now]),
    pool.query<CasesAt>(WAITING, [organisation, processes, CASES_LOOKED_THROUGH]),
    pool.query<IncidentsAt>(INCIDENTS, [organisation, processes]),
    pool.query<FinishedTasksAt & { readonly capped: boolean }>(FINISHED, [organisation, processes, CASES_LOOKED_THROUGH, programs, from, until]),
  ]);
  return {
    open: open.rows,
    waiting: waiting.rows,
    incidents: incidents.rows,
    finished: finished.rows.map(({ node, count, spans }) => ({ node, count, spans })),
    capped: finished.rows.some(({ capped }) => capped),
  };
}
