/**
 * $1 organisation, $2 id, $3 due at, $4 payload, $5 sent at. What came from outside becomes a delivery job, unless one of its id was made before: a mark of the
 * id is kept beside the answers to repeated requests, in the same statement. Says where it is now.
 */
export const ACCEPT_MESSAGE = `
  WITH first AS (
    INSERT INTO idempotency (organisation, actor, key, request, answer, instance, kept_at)
    VALUES ($1, '', $2, '', 'null', '', $5::timestamptz) ON CONFLICT DO NOTHING RETURNING key
  ),
  made AS (
    INSERT INTO job (organisation, id, kind, due_at, payload, attempts)
    SELECT $1, $2, 'delivery', $3::timestamptz, $4::json, 0 FROM first RETURNING id
  )
  SELECT CASE
    WHEN EXISTS (SELECT FROM made) OR EXISTS (SELECT FROM job j WHERE j.organisation = $1 AND j.id = $2) THEN 'waits'
    WHEN EXISTS (SELECT FROM message_buffer b WHERE b.organisation = $1 AND b.id = $2) THEN 'kept'
    ELSE 'gone' END AS state`;
