/** $1 organisation, $2 key. */
export const LATEST_DEFINITION = `SELECT id FROM definition WHERE organisation = $1 AND key = $2 ORDER BY version DESC LIMIT 1`;

/** $1 organisation. The latest of each key. */
export const DEFINITIONS_IN_FORCE = `SELECT DISTINCT ON (key) id FROM definition WHERE organisation = $1 ORDER BY key, version DESC`;
