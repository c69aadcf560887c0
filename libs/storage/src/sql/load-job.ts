import { lockedCase } from './locked-case';
import { recordJson } from './record-json';

/**
 * $1 job id. A job that another transaction is just doing is not found (skip, not wait): the advisory lock says so without touching the job's row,
 * whose lock comes after the instance's.
 */
export const LOAD_JOB = lockedCase(
  'SELECT j.* FROM job j WHERE j.id = $1 AND pg_try_advisory_xact_lock(hashtextextended(j.id, 0))',
  recordJson.job('target'),
);
