/**
 * $1 organisation, $2 the jobs as JSON. Jobs that no step of a case makes: start timers, and the deliveries of one broadcast. Of a broadcast from outside it is
 * noted beside the answers to repeated requests which they are; whoever gets his signs there.
 */
export const INSERT_JOBS = `
  WITH made AS MATERIALIZED (
    SELECT j.* FROM json_to_recordset($2::json) AS j(id text, instance text, activation text, node text, kind text, topic text, "dueAt" timestamptz, payload json, attempts integer)
  ),
  noted AS (
    INSERT INTO idempotency (organisation, actor, key, request, answer, instance, kept_at)
    SELECT $1, m.payload->>'receipt', m.id, '', 'null', '', m."dueAt" FROM made m WHERE m.payload->>'receipt' IS NOT NULL ON CONFLICT DO NOTHING
  )
  INSERT INTO job (organisation, id, instance, activation, node, kind, topic, due_at, payload, attempts)
  SELECT $1, m.id, m.instance, m.activation, m.node, m.kind, m.topic, m."dueAt", m.payload, m.attempts FROM made m`;
