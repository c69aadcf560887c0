/** $1 organisation, $2 job id. No row comes back when it was gone already. */
export const DELETE_JOB = `DELETE FROM job WHERE organisation = $1 AND id = $2 RETURNING id`;
