/**
 * $1 now, $2 until. Deliveries that were put off because nobody waited, and that somebody waits for now, are due at once. One that was tried twenty times
 * fails for another reason and keeps its pace.
 */
export const HASTEN_DELIVERIES = `
  UPDATE job j SET due_at = $1::timestamptz
  WHERE j.kind = 'delivery' AND j.due_at > $1::timestamptz AND j.due_at <= $2::timestamptz AND j.attempts BETWEEN 1 AND 20
    AND EXISTS (
      SELECT FROM subscription s WHERE s.organisation = j.organisation AND s.event = j.payload->>'event' AND s.name = j.payload->>'name'
        AND s.key IS NOT DISTINCT FROM j.payload->>'key'
    )`;
