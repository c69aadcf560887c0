import { recordJson } from './record-json';

/**
 * $1 organisation, $2 year, $3 delivery job that starts the case (null without one). Draws the running number of a new case; a roll-back gives it back.
 * The job is locked unless it is gone or in other hands.
 */
export const LOAD_NEW = `
  WITH drawn AS (
    INSERT INTO case_number AS n (organisation, year, last) VALUES ($1, $2, 1)
    ON CONFLICT (organisation, year) DO UPDATE SET last = n.last + 1 RETURNING n.last
  )
  SELECT drawn.last AS number, CASE WHEN delivery.id IS NOT NULL THEN ${recordJson.job('delivery')} END AS extra_job
  FROM drawn LEFT JOIN LATERAL (SELECT j.* FROM job j WHERE j.id = $3::text AND drawn.last IS NOT NULL FOR UPDATE SKIP LOCKED) delivery ON true`;
