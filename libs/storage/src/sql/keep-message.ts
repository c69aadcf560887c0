/**
 * $1 organisation, $2 delivery job, $3 expires at, $4 not handed out again before, $5 why who was to get it could not take it, as JSON. A message that nobody takes goes from the jobs into the buffer; one that
 * somebody has got meanwhile is left alone. One that was in the buffer before keeps its place. Who sent it from outside is told at every repeat that it was kept.
 */
export const KEEP_MESSAGE = `
  WITH taken AS (
    DELETE FROM job j WHERE j.organisation = $1 AND j.id = $2 AND j.kind = 'delivery' AND j.payload->>'event' = 'message' RETURNING j.*
  ),
  noted AS (
    INSERT INTO idempotency (organisation, actor, key, request, answer, instance, kept_at)
    SELECT t.organisation, t.payload->>'receipt', t.id, '', '"buffered"', '', t.due_at FROM taken t WHERE t.payload->>'receipt' IS NOT NULL ON CONFLICT DO NOTHING
  )
  INSERT INTO message_buffer (organisation, id, name, key, payload, sent_at, expires_at, sender, retry_at, failure)
  SELECT t.organisation, t.id, t.payload->>'name', t.payload->>'key', t.payload->'payload', coalesce((t.payload->>'sentAt')::timestamptz, t.due_at), $3::timestamptz, t.instance, $4::timestamptz, $5::json FROM taken t
  ON CONFLICT DO NOTHING`;
