/**
 * Messages of the buffer as delivery jobs, due at $1: from there on they are delivered like those of cases, exactly once. One that came again after its mark was forgotten
 * is a job already, and goes with that.
 */
const AS_JOBS = `
  INSERT INTO job (organisation, id, instance, kind, due_at, payload, attempts)
  SELECT t.organisation, t.id, t.sender, 'delivery', $1::timestamptz, json_build_object('event', 'message', 'name', t.name, 'key', t.key, 'payload', t.payload, 'sentAt', instant_text(t.sent_at)), 0
  FROM taken t ON CONFLICT DO NOTHING`;

/**
 * $1 now. Of each name and key, the oldest buffered message that somebody now waits for becomes a job. Two nodes doing this at once take a message once.
 * Each message asks the index of those who wait: `IS NOT DISTINCT FROM` would compare it with everybody who waits for its name, whatever the key.
 */
export const HAND_OUT_MESSAGES = `
  WITH wanted AS (
    SELECT DISTINCT ON (b.organisation, b.name, b.key) b.organisation, b.id FROM message_buffer b CROSS JOIN LATERAL (
      SELECT FROM subscription s WHERE s.organisation = b.organisation AND s.event = 'message' AND s.name = b.name AND s.key = b.key
      UNION ALL SELECT FROM subscription s WHERE b.key IS NULL AND s.organisation = b.organisation AND s.event = 'message' AND s.name = b.name AND s.key IS NULL
      LIMIT 1
    ) somebody
    WHERE (b.expires_at IS NULL OR b.expires_at > $1::timestamptz) AND b.retry_at <= $1::timestamptz
    ORDER BY b.organisation, b.name, b.key, b.sent_at, b.id
  ),
  taken AS (
    DELETE FROM message_buffer b USING wanted w WHERE b.organisation = w.organisation AND b.id = w.id RETURNING b.*
  )
  ${AS_JOBS}`;

/** $1 now, $2 organisation, $3 names of messages that begin cases of a process just deployed. */
export const HAND_OUT_TO_STARTS = `
  WITH taken AS (
    DELETE FROM message_buffer b
    WHERE b.organisation = $2 AND b.name = ANY ($3::text[]) AND (b.expires_at IS NULL OR b.expires_at > $1::timestamptz) RETURNING b.*
  )
  ${AS_JOBS}`;

/** $1 now, $2 organisation, $3 id. One message, whether or not somebody waits for it and whether or not it has expired. */
export const HAND_OUT_ONE = `
  WITH taken AS (DELETE FROM message_buffer b WHERE b.organisation = $2 AND b.id = $3 RETURNING b.*)
  ${AS_JOBS}`;
