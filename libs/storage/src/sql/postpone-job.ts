/** $1 job id, $2 new due instant. For a job whose step failed by our own mistake: others come first, and the attempt is counted. */
export const POSTPONE_JOB = `UPDATE job SET due_at = $2::timestamptz, attempts = attempts + 1 WHERE id = $1`;
