/** $1 before when, $2 limit. Answers of repeatable commands that nobody will ask for any more, a bounded number at a time. */
export const DROP_ANSWERS = `
  DELETE FROM idempotency k USING (
    SELECT o.organisation, o.actor, o.key FROM idempotency o WHERE o.kept_at < $1::timestamptz ORDER BY o.kept_at LIMIT $2 FOR UPDATE SKIP LOCKED
  ) old
  WHERE k.organisation = old.organisation AND k.actor = old.actor AND k.key = old.key`;
