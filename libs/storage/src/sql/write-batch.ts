import { WRITE_PARTS, type WritePartName } from './write-parts';

/**
 * All changes of a batch in one statement. $1 organisation, $2 id of this write (kept with its history), $3 how many cases are to be written, then the rows
 * of each part as JSON text; `json` keeps the order of keys.
 *
 * `expect_count` fails with a serialization failure unless exactly so many instance rows were written, so that COMMIT can be sent along.
 */
export function writeBatch(parts: readonly WritePartName[]): string {
  const clauses = parts.map((name, index) => {
    const { fields, text } = WRITE_PARTS[name];
    return text(`(SELECT * FROM json_to_recordset($${index + 4}::json) AS r(${fields}))`);
  });
  const written = (['instanceInserted', 'instanceUpdated'] as const)
    .filter((name) => parts.includes(name))
    .map((name) => `(SELECT count(*) FROM ${name === 'instanceInserted' ? 'instance_inserted' : 'instance_updated'})`);
  return `
  WITH ${clauses.join(',\n  ')}
  SELECT expect_count(${written.length === 0 ? '0' : written.join(' + ')}, $3::bigint), $2::uuid AS step`;
}
