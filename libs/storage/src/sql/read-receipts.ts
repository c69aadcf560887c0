/** $1 organisation, $2 delivery. Who got what came from outside, in the order in which it was handed round; without an answer: not yet. */
export const READ_RECEIPTS = `
  SELECT k.key AS job, k.answer AS "as", k.instance, EXISTS (SELECT FROM job j WHERE j.organisation = $1 AND j.id = k.key) AS waits
  FROM idempotency k WHERE k.organisation = $1 AND k.actor = $2 ORDER BY k.key`;
