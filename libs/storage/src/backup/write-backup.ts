import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { type BackedUpTable, backedUpTables, isJson, migrationsOf, quoted } from './backed-up-tables';

/** First line of a backup. */
export interface BackupHeader {
  readonly format: typeof BACKUP_FORMAT;
  readonly takenAt: string;
  /** Schema of the database: a backup is restored by the version that wrote it, and brought up to date afterwards. */
  readonly migrations: readonly string[];
}

/** What a backup holds. */
export interface BackupReport {
  readonly takenAt: string;
  readonly rows: Readonly<Record<string, number>>;
}

export const BACKUP_FORMAT = 'liuzhuan.backup/1';
/** Rows fetched at once; contents of documents are up to megabytes each. */
const AT_ONCE = 500;
const LARGE: Readonly<Record<string, number>> = { document_content: 2, case_piece: 50, process_instance: 100, archived_case: 50 };

/**
 * Writes the whole database into one file, as it is at one instant (a repeatable-read snapshot), while everybody goes on working. The file is a gzip of
 * lines: a header, then for each table its name and its rows as JSON, then the count of rows, without which a file is not complete. It appears under
 * its name only when it is complete and on the disk.
 */
export async function writeBackup(url: string, file: string): Promise<BackupReport> {
  const client = new Client({ connectionString: url, application_name: 'liuzhuan-backup' });
  await client.connect();
  const partial = `${file}.partial`;
  const gzip = createGzip();
  const target = gzip.pipe(createWriteStream(partial, { mode: 0o600 }));
  const written = once(target, 'close');
  const write = async (line: string) => {
    if (!gzip.write(`${line}\n`)) await once(gzip, 'drain');
  };
  try {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL TimeZone = 'UTC'`);
    const { rows: now } = await client.query<{ at: string }>('SELECT instant_text(now()) AS at');
    const takenAt = now[0]?.at ?? '';
    const header: BackupHeader = { format: BACKUP_FORMAT, takenAt, migrations: await migrationsOf(client) };
    await write(JSON.stringify(header));
    const rows: Record<string, number> = {};
    for (const { name, columns } of await backedUpTables(client)) {
      await write(JSON.stringify({ table: name }));
      rows[name] = await writeRows(client, name, columns, write);
    }
    await client.query('COMMIT');
    await write(JSON.stringify({ end: rows }));
    gzip.end();
    await written;
    await toDisk(partial);
    await rename(partial, file);
    return { takenAt, rows };
  } finally {
    await client.end();
  }
}

async function writeRows(client: Client, table: string, columns: BackedUpTable['columns'], write: (line: string) => Promise<void>): Promise<number> {
  const list = columns.map(({ name, type }) => (isJson(type) ? `${quoted(name)}::text` : quoted(name))).join(', ');
  await client.query(`DECLARE backup NO SCROLL CURSOR FOR SELECT row_to_json(r)::text AS row FROM (SELECT ${list} FROM ${quoted(table)}) r`);
  let count = 0;
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${LARGE[table] ?? AT_ONCE} FROM backup`);
    // A line break outside of a string is white space to JSON.
    for (const { row } of rows) await write(row.replaceAll('\n', ' '));
    count += rows.length;
    if (rows.length === 0) break;
  }
  await client.query('CLOSE backup');
  return count;
}

async function toDisk(file: string): Promise<void> {
  const handle = await open(file, 'r');
  await handle.sync();
  await handle.close();
}
