/** $1 organisation, $2 job id, $3 worker, $4 now, $5 new end of the lease. One row when the worker still has the job. */
export const EXTEND_JOB = `
  UPDATE job SET locked_until = $5::timestamptz
  WHERE organisation = $1 AND id = $2 AND locked_by = $3 AND locked_until > $4::timestamptz RETURNING true AS held`;
