import type { BilingualText } from '@liuzhuan/kernel';

/** Why a job could not be done the last time: a rejection, or the number under which the log has a mistake of ours. */
export interface JobFailure {
  readonly code: string;
  readonly message: BilingualText;
  readonly cure: BilingualText;
}

/** From so many failed attempts on (a quarter of an hour after the first) a job is not only tried again but shown to administrators. */
export const STUCK_AFTER = 5;

/** Which jobs those are, for statements over `j`; the index `job_stuck` has the same words. */
export const IS_STUCK = `j.kind <> 'service' AND j.attempts >= ${STUCK_AFTER}`;

/** The failure in the words of the database. */
export function failureJson({ code, message, cure }: JobFailure): string {
  return JSON.stringify({ code, message, cure });
}
