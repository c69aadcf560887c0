import type { DataSource } from 'typeorm';
import type { Pool } from 'pg';

/** The connection pool under an initialised data source: hot statements run on it directly, without the ORM. */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { readonly master: Pool }).master;
}
