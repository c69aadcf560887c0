/**
 * $1 organisation, $2 the last case looked at, $3 limit. Cases behind it in which something waits for its time, in order: two walks along indexes that stop after so
 * many cases, however many rows a case has.
 */
export const NEXT_CASES = `
  SELECT n.instance FROM (
    (SELECT DISTINCT t.instance FROM task t WHERE t.organisation = $1 AND t.status = 'open' AND t.due IS NOT NULL AND t.instance > $2 ORDER BY t.instance LIMIT $3)
    UNION
    (SELECT DISTINCT j.instance FROM job j WHERE j.organisation = $1 AND j.kind IN ('timer', 'reminder') AND j.instance > $2 ORDER BY j.instance LIMIT $3)
  ) n
  ORDER BY n.instance LIMIT $3`;

/** $1 organisation, $2 run, $3 now, $4 by whom, $5 person. Notes the beginning of a run, with the number of cases it will look at. */
export const OPEN_RECOUNT = `
  INSERT INTO limit_recount (organisation, id, started_at, started_by, person, total)
  SELECT $1, $2, $3::timestamptz, $4, $5, count(*) FROM (
    SELECT t.instance FROM task t WHERE t.organisation = $1 AND t.status = 'open' AND t.due IS NOT NULL
    UNION
    SELECT j.instance FROM job j WHERE j.organisation = $1 AND j.kind IN ('timer', 'reminder') AND j.instance IS NOT NULL
  ) n
  ON CONFLICT DO NOTHING`;

/** $1 organisation, $2 run, $3 seconds. Takes a run to oneself for a while; nothing when it is over, or in other hands. */
export const TAKE_RECOUNT = `
  UPDATE limit_recount r SET leased_until = now() + make_interval(secs => $3)
  WHERE r.organisation = $1 AND r.id = $2 AND r.finished_at IS NULL AND (r.leased_until IS NULL OR r.leased_until < now())
  RETURNING r.id`;

/**
 * $1 organisation, $2 run, $3 where the batch began, $4 where it ended, $5 seconds, $6 figures as JSON. Notes a batch once: of two servers that had it, because one was slow,
 * only the first finds the run where the batch began.
 */
export const NOTE_BATCH = `
  UPDATE limit_recount r SET place = $4, leased_until = now() + make_interval(secs => $5), looked = r.looked + f.looked, moved = r.moved + f.moved, failed = r.failed + f.failed,
    earlier = r.earlier + f.earlier, later = r.later + f.later, same = r.same + f.same, unclear = r.unclear + f.unclear
  FROM json_to_record($6::json) AS f(looked integer, moved integer, failed integer, earlier integer, later integer, same integer, unclear integer)
  WHERE r.organisation = $1 AND r.id = $2 AND r.place = $3 AND r.finished_at IS NULL RETURNING r.id`;

/** $1 organisation, $2 run. Lets another server have a run that is not at its end. */
export const GIVE_UP_RECOUNT = `UPDATE limit_recount r SET leased_until = NULL WHERE r.organisation = $1 AND r.id = $2 AND r.finished_at IS NULL`;

/** $1 organisation, $2 run, $3 now. Closes a run, once, with its entry in the audit log. */
export const CLOSE_RECOUNT = `
  WITH closed AS (
    UPDATE limit_recount r SET finished_at = $3::timestamptz, leased_until = NULL WHERE r.organisation = $1 AND r.id = $2 AND r.finished_at IS NULL RETURNING r.*
  )
  INSERT INTO audit (organisation, id, at, actor, action, target, data)
  SELECT organisation, 'limit-recount-' || id, $3::timestamptz, started_by, 'calendar.recount', 'calendar',
    jsonb_build_object('run', id, 'stopped', stopped, 'looked', looked, 'moved', moved, 'failed', failed, 'earlier', earlier, 'later', later, 'same', same, 'unclear', unclear)
  FROM closed`;
