import type { Pool } from 'pg';
import { MIGRATIONS } from '../migrations/migrations';

/** Names of the migrations that this version needs and the database has not had. One that a newer version has made does not matter. */
export async function outstandingMigrations(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string }>({ name: 'migrations', text: 'SELECT name FROM schema_migration' });
  const done = new Set(rows.map(({ name }) => name));
  return MIGRATIONS.map((Migration) => Migration.name).filter((name) => !done.has(name));
}
