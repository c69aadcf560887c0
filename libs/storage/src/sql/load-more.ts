import { recordJson } from './record-json';
import { TASK_ORDER } from './task-order';

/** $1 organisation, then in parallel $2 place, $3 case, $4 first and $5 last key (a range of one table of the case, or one key twice). More pieces of cases that are locked. */
export const LOAD_PIECES = `
  SELECT r.place, p.piece, p.content
  FROM unnest($2::integer[], $3::text[], $4::text[], $5::text[]) AS r(place, instance, first, last)
  CROSS JOIN LATERAL (
    SELECT c.piece, c.content FROM case_piece c WHERE c.organisation = $1 AND c.instance = r.instance AND c.piece >= r.first AND c.piece <= r.last OFFSET 0
  ) p`;

/**
 * $1 organisation, then in parallel $2 place, $3 case, $4 first and $5 last visit (one visit twice, or `''` and `b` for all). Open tasks of cases that are locked, in the
 * order in which they were opened.
 */
export const LOAD_TASKS = `
  SELECT r.place, ${recordJson.task('t')} AS task
  FROM unnest($2::integer[], $3::text[], $4::text[], $5::text[]) AS r(place, instance, first, last)
  CROSS JOIN LATERAL (
    SELECT o.* FROM task o
    WHERE o.organisation = $1 AND o.instance = r.instance AND o.status = 'open' AND o.activation >= r.first AND o.activation <= r.last
    OFFSET 0
  ) t
  ORDER BY r.place, ${TASK_ORDER}`;

/** $1 organisation, then in parallel $2 place, $3 case. What waits for its time in cases that are locked, in the order in which it falls due. */
export const LOAD_JOBS = `
  SELECT r.place, ${recordJson.job('j')} AS job
  FROM unnest($2::integer[], $3::text[]) AS r(place, instance)
  CROSS JOIN LATERAL (
    SELECT o.* FROM job o WHERE o.organisation = $1 AND o.instance = r.instance AND o.kind IN ('timer', 'reminder', 'overdue') OFFSET 0
  ) j
  ORDER BY r.place, j.due_at, j.written`;
