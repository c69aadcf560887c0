/** $1 job ids. */
export const DELETE_JOBS = `DELETE FROM job j USING unnest($1::text[]) AS done(id) WHERE j.id = done.id`;
