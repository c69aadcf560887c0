import type { Client } from 'pg';

/** A table of a backup. */
export interface BackedUpTable {
  readonly name: string;
  /** Those with values of their own; generated ones come by themselves. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Columns with a sequence behind them. */
  readonly identities: readonly string[];
}

interface Found extends BackedUpTable {
  readonly needs: readonly string[];
}

/** Tables of ours in the schema `public`: parents of partitions, not the partitions; without the list of migrations. */
const TABLES = `
  SELECT c.relname AS name,
    (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
    coalesce((SELECT json_agg(a.attname) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attidentity <> ''), '[]') AS identities,
    coalesce((SELECT json_agg(DISTINCT o.relname) FROM pg_constraint k JOIN pg_class o ON o.oid = k.confrelid WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid), '[]') AS needs
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'schema_migration'
  ORDER BY c.relname`;

/** The tables, each after those it refers to. */
export async function backedUpTables(client: Client): Promise<readonly BackedUpTable[]> {
  const { rows } = await client.query<Found>(TABLES);
  const ordered: Found[] = [];
  let left = rows;
  while (left.length > 0) {
    const ready = left.filter(({ needs }) => needs.every((need) => ordered.some(({ name }) => name === need)));
    if (ready.length === 0) throw new Error(`Expected tables that can be put in order but these refer to each other: ${left.map(({ name }) => name).join(', ')}`);
    ordered.push(...ready);
    left = left.filter((table) => !ready.includes(table));
  }
  return ordered.map(({ name, columns, identities }) => ({ name, columns, identities }));
}

/** Names of the migrations a database has had, in order. */
export async function migrationsOf(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM schema_migration ORDER BY timestamp');
  return rows.map(({ name }) => name);
}

/** JSON travels as text: within a row of JSON, the value null could not be told from no value. */
export function isJson(type: string): boolean {
  return type === 'json' || type === 'jsonb';
}

/** A name as an identifier of SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
