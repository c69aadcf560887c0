/** $1 job id. No row comes back when it was gone already. */
export const DELETE_JOB = `DELETE FROM job WHERE id = $1 RETURNING id`;
