/** $1 now, $2 limit, $3 ids to leave out (already in hand). What is due and done by ourselves, oldest first. Takes no lock: the job's own transaction does. */
export const DUE_JOBS = `
  SELECT j.id, j.organisation, j.kind, instant_text(j.due_at) AS "dueAt", j.attempts, j.trace
  FROM job j WHERE j.kind <> 'service' AND j.due_at <= $1::timestamptz AND j.id <> ALL ($3::text[])
  ORDER BY j.due_at, j.written LIMIT $2`;
