/** $1 organisation, $2 key. */
export const LATEST_DEFINITION = `SELECT id FROM definition WHERE organisation = $1 AND key = $2 ORDER BY version DESC LIMIT 1`;
