/** When the next of our own jobs falls due; no row's value when none waits. */
export const NEXT_DUE = `SELECT instant_text(min(j.due_at)) AS "dueAt" FROM job j WHERE j.kind <> 'service'`;
