/**
 * $1 now, $2 ids to leave out (already in hand). What is due and done by ourselves, oldest first. Takes no lock: the job's own transaction does. The limit
 * stands in the text: as a parameter it could be any, and the planner would plan anew each time, which costs as much as the query.
 */
export const dueJobs = (limit: number): string => `
  SELECT j.id, j.organisation, j.kind, instant_text(j.due_at) AS "dueAt", j.attempts, j.trace
  FROM job j WHERE j.kind <> 'service' AND j.due_at <= $1::timestamptz AND j.id <> ALL ($2::text[])
  ORDER BY j.due_at, j.written LIMIT ${Math.trunc(limit)}`;
