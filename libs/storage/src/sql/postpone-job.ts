/** $1 organisation, $2 job id, $3 new due instant. For a job whose step failed by our own mistake: others come first, and the attempt is counted. */
export const POSTPONE_JOB = `UPDATE job SET due_at = $3::timestamptz, attempts = attempts + 1 WHERE organisation = $1 AND id = $2`;
