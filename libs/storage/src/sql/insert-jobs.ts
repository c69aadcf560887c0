/** $1 organisation, $2 the jobs as JSON. Jobs that no step of a case makes: start timers, and the deliveries of one broadcast. */
export const INSERT_JOBS = `
  INSERT INTO job (organisation, id, instance, activation, node, kind, topic, due_at, payload, attempts)
  SELECT $1, j.id, j.instance, j.activation, j.node, j.kind, j.topic, j."dueAt", j.payload, j.attempts
  FROM json_to_recordset($2::json) AS j(id text, instance text, activation text, node text, kind text, topic text, "dueAt" timestamptz, payload json, attempts integer)`;
