import { recordJson } from './record-json';

/**
 * $1 job id. A delivery job for the case whose instance is locked already (or is new). In a statement of its own, hence with what others have committed
 * meanwhile; one that another transaction is just delivering is skipped, which makes delivery exactly once whoever the receiver is.
 */
export const TAKE_JOB = `SELECT ${recordJson.job('j')} AS job FROM job j WHERE j.id = $1 FOR UPDATE SKIP LOCKED`;
