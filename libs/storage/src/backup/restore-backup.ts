import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { Client } from 'pg';
import { migrate } from '../database/migrate';
import { type BackedUpTable, backedUpTables, isJson, migrationsOf, quoted } from './backed-up-tables';
import { BACKUP_FORMAT, type BackupHeader, type BackupReport } from './write-backup';

/** Why a backup is not restored: the administrator's to mend. */
export class RestoreRefused extends Error {
  override readonly name = 'RestoreRefused';
}

/** Characters of rows sent in one statement. */
const AT_ONCE = 4_000_000;

/**
 * Puts a backup into an empty database: the schema first, then all rows in one transaction, so that a restore that fails leaves an empty database. Refuses a
 * database with rows in it, a file that is not complete, and a file of another schema.
 */
export async function restoreBackup(url: string, file: string): Promise<BackupReport> {
  await migrate(url);
  const client = new Client({ connectionString: url, application_name: 'liuzhuan-restore' });
  await client.connect();
  try {
    await client.query(`BEGIN; SET LOCAL TimeZone = 'UTC'`);
    const tables = new Map((await backedUpTables(client)).map((table) => [table.name, table]));
    for (const { name } of tables.values()) {
      const { rowCount } = await client.query(`SELECT FROM ${quoted(name)} LIMIT 1`);
      if ((rowCount ?? 0) > 0) throw new RestoreRefused(`The database is not empty: ${name} has rows. Restore into a new database.`);
    }
    const report = await load(client, tables, file);
    await client.query('COMMIT; ANALYZE');
    return report;
  } finally {
    await client.end();
  }
}

async function load(client: Client, tables: ReadonlyMap<string, BackedUpTable>, file: string): Promise<BackupReport> {
  const input = createReadStream(file);
  const gunzip = createGunzip();
  input.once('error', (error) => gunzip.destroy(error));
  const lines = createInterface({ input: input.pipe(gunzip), crlfDelay: Infinity });
  const broken = new Promise<never>((_, reject) => gunzip.once('error', reject));
  return Promise.race([loadLines(client, tables, lines), broken]).catch((error: unknown) => {
    throw error instanceof RestoreRefused ? error : new RestoreRefused(`The backup ${file} cannot be restored: ${error instanceof Error ? error.message : String(error)}`);
  });
}

async function loadLines(client: Client, tables: ReadonlyMap<string, BackedUpTable>, lines: AsyncIterable<string>): Promise<BackupReport> {
  const counts: Record<string, number> = {};
  let header: BackupHeader | undefined;
  let table: BackedUpTable | undefined;
  let rows: string[] = [];
  let length = 0;
  let end: Readonly<Record<string, number>> | undefined;
  const flush = async () => {
    if (table && rows.length > 0) await insert(client, table, rows);
    rows = [];
    length = 0;
  };
  for await (const line of lines) {
    if (!header) {
      header = await checked(client, line);
    } else if (line.startsWith('{"table":"') || line.startsWith('{"end":')) {
      await flush();
      const mark = JSON.parse(line) as { readonly table?: string; readonly end?: Readonly<Record<string, number>> };
      end = mark.end;
      table = mark.table === undefined ? undefined : tables.get(mark.table);
      if (mark.table !== undefined && !table) throw new RestoreRefused(`The backup has a table ${mark.table} that this version does not know`);
      if (table) counts[table.name] = 0;
    } else if (table) {
      rows.push(line);
      counts[table.name] = (counts[table.name] ?? 0) + 1;
      length += line.length;
      if (length > AT_ONCE) await flush();
    }
  }
  if (!header || !end || JSON.stringify(end) !== JSON.stringify(counts)) throw new RestoreRefused('The backup is not complete');
  for (const { name, identities } of tables.values()) for (const column of identities) await goOnCounting(client, name, column);
  return { takenAt: header.takenAt, rows: counts };
}

async function checked(client: Client, line: string): Promise<BackupHeader> {
  const header = JSON.parse(line) as BackupHeader;
  if (header.format !== BACKUP_FORMAT) throw new RestoreRefused('The file is no backup of this program');
  const ours = await migrationsOf(client);
  if (JSON.stringify(ours) === JSON.stringify(header.migrations)) return header;
  throw new RestoreRefused(`The backup has the schema ${header.migrations.at(-1) ?? '—'}, this version ${ours.at(-1) ?? '—'}: restore it with the version that wrote it, then upgrade`);
}

async function insert(client: Client, { name, columns }: BackedUpTable, rows: readonly string[]): Promise<void> {
  const list = columns.map((column) => quoted(column.name)).join(', ');
  const read = columns.map((column) => quoted(column.name) + (isJson(column.type) ? `::${column.type}` : '')).join(', ');
  const types = columns.map((column) => `${quoted(column.name)} ${isJson(column.type) ? 'text' : column.type}`).join(', ');
  await client.query(`INSERT INTO ${quoted(name)} (${list}) OVERRIDING SYSTEM VALUE SELECT ${read} FROM json_to_recordset($1::json) AS r(${types})`, [`[${rows.join(',')}]`]);
}

async function goOnCounting(client: Client, table: string, column: string): Promise<void> {
  await client.query(`SELECT setval(pg_get_serial_sequence($1, $2), greatest((SELECT max(${quoted(column)}) FROM ${quoted(table)}), 1))`, [quoted(table), column]);
}
