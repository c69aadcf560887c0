/** $1 owner of what changed, `*` = the country. Start conditions are looked at again at once: they may ask the directory or the calendar. */
export const HASTEN_CONDITIONS = `
  UPDATE job SET due_at = least(due_at, now())
  WHERE ($1 = '*' OR organisation = $1) AND instance IS NULL AND kind = 'timer' AND topic IS NOT NULL AND payload->>'kind' = 'conditional'`;
