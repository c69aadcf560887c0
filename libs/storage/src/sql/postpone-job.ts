/** $1 organisation, $2 job id, $3 new due instant, $4 why as JSON. For a job that could not be done: others come first, and the attempt is counted. */
export const POSTPONE_JOB = `UPDATE job SET due_at = $3::timestamptz, attempts = attempts + 1, failure = $4::json WHERE organisation = $1 AND id = $2`;
