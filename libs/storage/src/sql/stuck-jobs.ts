import { IS_STUCK, STUCK_AFTER } from '../jobs/job-failure';

/** $1 organisation, $2 job id, $3 now, $4 payload. A job that administrators see goes again at once; one more failure, and they see it again. */
export const HASTEN_STUCK = `UPDATE job j SET due_at = $3::timestamptz, attempts = ${STUCK_AFTER - 1}, payload = $4::json WHERE j.organisation = $1 AND j.id = $2 AND ${IS_STUCK}`;

/** $1 organisation, $2 job id. A delivery that administrators see is given up. */
export const DROP_STUCK = `
  DELETE FROM job j WHERE j.organisation = $1 AND j.id = $2 AND j.kind = 'delivery' AND ${IS_STUCK}
  RETURNING coalesce(j.payload->>'name', '') AS name, j.payload->>'key' AS key`;
