/**
 * $1 now. Of each name and key, the oldest buffered message that somebody now waits for becomes a delivery job: from there on it is delivered like the
 * messages of cases, exactly once. Two nodes doing this at once take a message once.
 */
export const HAND_OUT_MESSAGES = `
  WITH wanted AS (
    SELECT DISTINCT ON (b.organisation, b.name, b.key) b.organisation, b.id FROM message_buffer b
    WHERE (b.expires_at IS NULL OR b.expires_at > $1::timestamptz) AND EXISTS (
      SELECT FROM subscription s WHERE s.organisation = b.organisation AND s.event = 'message' AND s.name = b.name AND s.key IS NOT DISTINCT FROM b.key
    )
    ORDER BY b.organisation, b.name, b.key, b.sent_at, b.id
  ),
  taken AS (
    DELETE FROM message_buffer b USING wanted w WHERE b.organisation = w.organisation AND b.id = w.id RETURNING b.*
  )
  INSERT INTO job (organisation, id, kind, due_at, payload, attempts)
  SELECT t.organisation, t.id, 'delivery', $1::timestamptz, json_build_object('event', 'message', 'name', t.name, 'key', t.key, 'payload', t.payload), 0 FROM taken t`;
