/** $1 organisation, $2 process key. Start timers still to come of the versions before. */
export const DROP_STARTS = `DELETE FROM job WHERE organisation = $1 AND instance IS NULL AND kind = 'timer' AND topic = $2`;

/** $1 organisation, $2 process key. Whether there is one (again). */
export const HAS_STARTS = `SELECT FROM job WHERE organisation = $1 AND instance IS NULL AND kind = 'timer' AND topic = $2 LIMIT 1`;
