/**
 * $1 organisation, $2 names. The values of data stores, each row locked until the transaction ends; a store nobody has written yet gets its row here, so that there
 * is something to lock. In the order of their names, so that two commands that need several never wait for each other.
 */
export const LOCK_DATA_STORES = `
  INSERT INTO data_store AS s (organisation, name, value)
  SELECT $1, wanted, 'null'::json FROM unnest($2::text[]) wanted GROUP BY wanted ORDER BY wanted
  ON CONFLICT (organisation, name) DO UPDATE SET value = s.value
  RETURNING s.name, s.value`;

/** $1 organisation, $2 names. The values as they are, for those who only look. */
export const READ_DATA_STORES = `SELECT s.name, s.value FROM data_store s WHERE s.organisation = $1 AND s.name = ANY ($2::text[])`;
