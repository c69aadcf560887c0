/**
 * Join that finds number and title of the case a row belongs to, in the archive when it is there: `k.number` and `k.title`, null for a case that was
 * purged. `row` is the row's alias; it has `organisation` and `instance`.
 */
export function caseTitle(row: string): string {
  const of = (table: string) => `SELECT c.number, c.title FROM ${table} c WHERE c.organisation = ${row}.organisation AND c.id = ${row}.instance`;
  return `LEFT JOIN LATERAL (${of('process_instance')} UNION ALL ${of('archived_case')} LIMIT 1) k ON true`;
}
