import type { Pool } from 'pg';

/** Makes so many of each case of the database, with all that is open in them. Ids and numbers get a suffix; a state does not name its case. */
export async function multiplyCases(pool: Pool, times: number): Promise<void> {
  const columnsOf = async (table: string) => {
    const { rows } = await pool.query<{ column: string }>(
      `SELECT column_name AS column FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' AND is_identity = 'NO'`,
      [table],
    );
    return rows.map(({ column }) => column);
  };
  const multiplied = async (table: string, changed: Readonly<Record<string, string>>) => {
    const columns = await columnsOf(table);
    const values = columns.map((column) => changed[column] ?? `t.${column}`);
    await pool.query(`INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${table} t CROSS JOIN generate_series(2, ${times}) n ${'instance' in changed ? 'WHERE t.instance IS NOT NULL' : ''}`);
  };
  const suffixed = (column: string) => `t.${column} || '-' || n`;
  await multiplied('task', { id: suffixed('id'), instance: suffixed('instance') });
  await multiplied('job', { id: suffixed('id'), instance: suffixed('instance') });
  await multiplied('case_participant', { instance: suffixed('instance') });
  await multiplied('process_instance', { id: suffixed('id'), number: suffixed('number') });
  await pool.query('ANALYZE');
}
