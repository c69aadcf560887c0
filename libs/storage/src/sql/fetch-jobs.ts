import { recordJson } from './record-json';

/**
 * $1 organisation, $2 topic, $3 worker, $4 now, $5 end of the lease, $6 limit. Leases what is due and free; a lease that ran out is free again.
 * `attempts` counts failures that were reported, so leasing leaves it alone.
 */
export const FETCH_JOBS = `
  WITH free AS (
    SELECT f.organisation, f.id FROM job f
    WHERE f.organisation = $1 AND f.topic = $2 AND f.kind = 'service' AND f.due_at <= $4::timestamptz AND (f.locked_until IS NULL OR f.locked_until <= $4::timestamptz)
    ORDER BY f.due_at, f.id LIMIT $6 FOR UPDATE SKIP LOCKED
  )
  UPDATE job j SET locked_by = $3, locked_until = $5::timestamptz
  FROM free WHERE j.organisation = free.organisation AND j.id = free.id
  RETURNING ${recordJson.job('j')} AS job`;
