/** $1 organisation, $2 instance, $3 seq, $4 step. One row when a step's history was kept, that is, when its transaction was committed. */
export const HISTORY_STEP = `SELECT true AS kept FROM history WHERE organisation = $1 AND instance = $2 AND seq = $3 AND step = $4::uuid`;
