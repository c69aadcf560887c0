/**
 * $1 organisation, $2 job id, $3 new due instant, $4 why as JSON. For a job that could not be done: others come first, and the attempt is counted. What waits for a
 * limit of a case keeps when it fell due (`fallsDue` of the engine), which counting limits anew goes by.
 */
export const POSTPONE_JOB = `
  UPDATE job SET due_at = $3::timestamptz, attempts = attempts + 1, failure = $4::json,
    payload = CASE WHEN instance IS NULL OR kind NOT IN ('timer', 'reminder') OR payload->>'fellDue' IS NOT NULL THEN payload
              ELSE (payload::jsonb || jsonb_build_object('fellDue', instant_text(due_at)))::json END
  WHERE organisation = $1 AND id = $2`;
