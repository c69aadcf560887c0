/** $1 job id. */
export const DELETE_JOB = `DELETE FROM job WHERE id = $1`;
