import { Client, type Pool } from 'pg';

/** A share of the cases that are copied stay open. */
const TABLES = ['process_instance', 'task', 'task_candidate', 'history', 'case_participant', 'job'] as const;
/** Copies of all templates in one statement. */
const CHUNK = 5_000;
/** A copied case keeps its first so many entries of history and its first so many tasks: what a step does is append to them. */
const KEPT = { history: 'seq <= 6', task: `id IN (SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY instance ORDER BY created_at DESC, id) AS n FROM task) t WHERE n <= 3)` } as const;
const IDS = new Set(['id', 'instance', 'task']);

interface Column {
  readonly name: string;
  readonly type: string;
}

/**
 * Fills a database with copies of the cases that are in it, so that the rows are those a step writes, until there are `cases`. Copies are older than their
 * originals, five seconds from one to the next, and their ids grow with time as the originals' do; their jobs are due later.
 */
export async function fillCases(url: string, pool: Pool, cases: number, said: (line: string) => void): Promise<void> {
  const { rows } = await pool.query<{ readonly count: string }>('SELECT count(*) FROM process_instance');
  const copies = Math.floor(cases / Number(rows[0]?.count ?? 1)) - 1;
  await pool.query(`SELECT maintain_partitions(now() - interval '12 months', 16)`);
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('SET synchronous_commit = off');
  const inserts: string[] = [];
  for (const table of TABLES) {
    await client.query(`CREATE TEMP TABLE template_${table} AS SELECT * FROM ${table}${table in KEPT ? ` WHERE ${KEPT[table as keyof typeof KEPT]}` : ''}`);
    inserts.push(insertOf(table, await columnsOf(client, table)));
  }
  for (let from = 1; from <= copies; from += CHUNK) {
    const to = Math.min(copies, from + CHUNK - 1);
    for (const insert of inserts) await client.query(insert, [from, to, copies]);
    if (to % 10_000 === 0) said(`${to} of ${copies} copies`);
  }
  await client.query('VACUUM ANALYZE');
  await client.query('CHECKPOINT');
  await client.end();
}

async function columnsOf(client: Client, table: string): Promise<readonly Column[]> {
  const { rows } = await client.query<Column>(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = $1 AND is_identity = 'NO' AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  return rows;
}

function insertOf(table: string, columns: readonly Column[]): string {
  const values = columns.map((column) => valueOf(table, column));
  return `INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')}) SELECT ${values.join(', ')}
    FROM template_${table} t, generate_series($1::integer, $2::integer) AS n WHERE $3::integer > 0 ORDER BY n`;
}

function valueOf(table: string, { name, type }: Column): string {
  const column = `t.${name}`;
  // The first eight digits of a UUID of version 7 are its time.
  if (IDS.has(name)) return `lpad(to_hex(n), 8, '0') || substr(${column}, 9)`;
  if (table === 'process_instance' && name === 'number') return `${column} || '-' || n`;
  if (type === 'timestamp with time zone') return table === 'job' ? `${column} + interval '5 seconds' * n` : `${column} - interval '5 seconds' * ($3::integer - n)`;
  return column;
}
