/** $1 organisation, $2 process key. Start timers still to come of the versions before. */
export const DROP_STARTS = `DELETE FROM job WHERE organisation = $1 AND instance IS NULL AND kind = 'timer' AND topic = $2`;

/** $1 organisation, $2 the jobs as JSON. */
export const INSERT_STARTS = `
  INSERT INTO job (organisation, id, node, kind, topic, due_at, payload, attempts)
  SELECT $1, j.id, j.node, j.kind, j.topic, j."dueAt", j.payload, j.attempts
  FROM json_to_recordset($2::json) AS j(id text, node text, kind text, topic text, "dueAt" timestamptz, payload json, attempts integer)`;
