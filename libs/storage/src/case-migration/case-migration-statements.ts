/** $1 organisation, $2 run. Sets the number of cases of a run. */
const TOTAL = `UPDATE migration_run SET total = (SELECT count(*) FROM migration_case WHERE organisation = $1 AND run = $2) WHERE organisation = $1 AND id = $2`;

/** $1 organisation, $2 run, $3 version, $4 cases or null for all. Puts the running cases of a version down for a run. */
export const CHOOSE_CASES = [
  `INSERT INTO migration_case (organisation, run, instance, number, title)
  SELECT i.organisation, $2, i.id, i.number, i.title FROM process_instance i
  WHERE i.organisation = $1 AND i.definition = $3 AND i.status = 'active' AND ($4::text[] IS NULL OR i.id = ANY ($4)) ON CONFLICT DO NOTHING`,
  TOTAL,
] as const;

/** $1 organisation, $2 run, $3 version, $4 the run to undo. Puts down what that run has moved and what still runs the version it moved them to. */
export const CHOOSE_MOVED = [
  `INSERT INTO migration_case (organisation, run, instance, number, title)
  SELECT i.organisation, $2, i.id, i.number, i.title FROM migration_case m JOIN process_instance i ON i.organisation = $1 AND i.id = m.instance
  WHERE m.organisation = $1 AND m.run = $4 AND m.verdict = 'moved' AND i.definition = $3 AND i.status = 'active' ON CONFLICT DO NOTHING`,
  TOTAL,
] as const;

/** $1 organisation, $2 run, $3 limit, $4 seconds. Takes pending cases for a while: several servers share a run, and what one took before it died comes back. */
export const LEASE_CASES = `
  WITH taken AS MATERIALIZED (
    SELECT c.instance FROM migration_case c
    WHERE c.organisation = $1 AND c.run = $2 AND c.verdict = 'pending' AND (c.leased_until IS NULL OR c.leased_until < now())
      AND EXISTS (SELECT FROM migration_run r WHERE r.organisation = $1 AND r.id = $2 AND r.finished_at IS NULL AND NOT r.stopped)
    ORDER BY c.instance LIMIT $3 FOR UPDATE SKIP LOCKED
  )
  UPDATE migration_case c SET leased_until = now() + make_interval(secs => $4) FROM taken
  WHERE c.organisation = $1 AND c.run = $2 AND c.instance = taken.instance RETURNING c.instance`;

/** $1 organisation, $2 run, $3 verdicts as JSON. Notes what became of cases, each once, and counts them in the run: one statement. */
export const NOTE_VERDICTS = `
  WITH noted AS (
    UPDATE migration_case c SET verdict = v.verdict, code = v.code, node = v.node, findings = v.findings, leased_until = NULL
    FROM json_to_recordset($3::json) AS v(instance text, verdict text, code text, node text, findings json)
    WHERE c.organisation = $1 AND c.run = $2 AND c.instance = v.instance AND c.verdict = 'pending' RETURNING c.verdict
  )
  UPDATE migration_run r SET moved = r.moved + n.moved, refused = r.refused + n.refused, gone = r.gone + n.gone
  FROM (
    SELECT count(*) FILTER (WHERE verdict IN ('moved', 'movable')) AS moved, count(*) FILTER (WHERE verdict = 'refused') AS refused, count(*) FILTER (WHERE verdict = 'gone') AS gone
    FROM noted
  ) n
  WHERE r.organisation = $1 AND r.id = $2`;

/** $1 organisation, $2 run, $3 now, $4 action. Closes a run in which nothing is pending any more, or that was stopped, with its entry in the audit log. */
export const CLOSE_RUN = `
  WITH closed AS (
    UPDATE migration_run r SET finished_at = $3::timestamptz WHERE r.organisation = $1 AND r.id = $2 AND r.finished_at IS NULL
      AND NOT EXISTS (
        SELECT FROM migration_case c WHERE c.organisation = $1 AND c.run = $2 AND c.verdict = 'pending' AND (NOT r.stopped OR c.leased_until >= now())
      )
    RETURNING r.*
  ),
  entered AS (
    INSERT INTO audit (organisation, id, at, actor, action, target, data)
    SELECT organisation, 'migration-' || id, $3::timestamptz, started_by, $4, id,
      jsonb_build_object('from', from_definition, 'to', to_definition, 'reason', reason, 'undoes', undoes, 'total', total, 'moved', moved, 'refused', refused, 'gone', gone, 'stopped', stopped)
    FROM closed
  )
  SELECT count(*)::integer AS closed FROM closed`;

/** $1 organisation, $2 run. How many cases came to each verdict for each reason: a case counts at all of its reasons; beside an error, a warning is none. */
export const COUNT_REASONS = `
  SELECT c.verdict, coalesce(f.finding ->> 'code', '') AS code, coalesce(f.finding #>> '{location,elementId}', '') AS node, count(DISTINCT c.instance)::integer AS cases,
    (array_agg(f.finding ORDER BY c.number))[1] AS finding
  FROM migration_case c
  LEFT JOIN LATERAL json_array_elements(c.findings) AS f(finding) ON c.verdict <> 'refused' OR f.finding ->> 'severity' = 'error'
  WHERE c.organisation = $1 AND c.run = $2 AND c.verdict <> 'pending'
  GROUP BY 1, 2, 3 ORDER BY cases DESC, 1, 2, 3`;
