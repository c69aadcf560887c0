/**
 * $1 key. Deployments of one key stand in line, in a statement before the insert, so that the insert sees what the one before it left.
 */
export const DEFINITION_TURN = `SELECT pg_advisory_xact_lock(hashtextextended($1, 1))`;

/**
 * $1 organisation, $2 key, $3 name, $4 program, $5 decisions, $6 forms, $7 resources, $8 deployed at, $9 by, $10 note.
 * The id is `key:version`, or `key:version@organisation` when another organisation has that id already.
 */
export const SAVE_DEFINITION = `
  WITH next AS (SELECT coalesce(max(d.version), 0) + 1 AS version FROM definition d WHERE d.organisation = $1 AND d.key = $2)
  INSERT INTO definition (organisation, key, version, id, name, program, decisions, forms, resources, deployed_at, deployed_by, note)
  SELECT $1, $2, n.version,
    CASE WHEN EXISTS (SELECT FROM definition o WHERE o.id = $2 || ':' || n.version) THEN $2 || ':' || n.version || '@' || $1 ELSE $2 || ':' || n.version END,
    $3, $4::json, $5::json, $6::json, $7::json, $8::timestamptz, $9, $10
  FROM next n RETURNING id, version`;
