import { recordJson } from './record-json';

/** $1 organisation, $2 job id. */
export const READ_JOB = `SELECT ${recordJson.job('j')} AS job FROM job j WHERE j.organisation = $1 AND j.id = $2`;
