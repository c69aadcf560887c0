/** $1 organisation, $2 year. Draws the running number of a new case; a roll-back gives it back. */
export const LOAD_NEW = `
  INSERT INTO case_number AS n (organisation, year, last) VALUES ($1, $2, 1)
  ON CONFLICT (organisation, year) DO UPDATE SET last = n.last + 1
  RETURNING n.last AS number`;
