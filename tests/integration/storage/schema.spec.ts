import { createDataSource, ENTITIES, migrate, MIGRATIONS, REFERENCE_TABLES, schemaDrift } from '@liuzhuan/storage';
import { createEmptyDatabase, createTestDatabase } from '../../postgres/test-database';
import { openStorage, type StorageHarness } from './storage-harness';

describe('the schema', () => {
  let storage: StorageHarness;
  beforeAll(async () => {
    storage = await openStorage();
  });
  afterAll(() => storage.close());

  it('is what the entities say', async () => {
    expect(await schemaDrift(storage.url)).toEqual([]);
  });

  it('has tables whose every key begins with the organisation, apart from reference tables, and reference tables that are there', async () => {
    const keys = await storage.rows<{ table: string; key: string; first: string | null; primary: boolean }>(`
      SELECT c.relname AS table, k.relname AS key, a.attname AS first, i.indisprimary AS primary
      FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid AND i.indisunique JOIN pg_class k ON k.oid = i.indexrelid
      LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'schema_migration'`);
    expect(new Set(keys.filter((key) => key.primary).map((key) => key.table)).size).toBe(ENTITIES.length);
    expect(keys.filter((key) => key.first !== 'organisation' && (key.primary || !(key.table in REFERENCE_TABLES)))).toEqual([]);
    expect(Object.keys(REFERENCE_TABLES).filter((table) => !keys.some((key) => key.table === table))).toEqual([]);
  });

  it('has foreign keys that stay within the organisation, and no reference table that refers to a distributed one', async () => {
    const keys = await storage.rows<{ name: string; table: string; to: string; from_first: string; to_first: string }>(`
      SELECT f.conname AS name, f.conrelid::regclass::text AS table, f.confrelid::regclass::text AS to, a.attname AS from_first, b.attname AS to_first
      FROM pg_constraint f
      JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
      JOIN pg_attribute b ON b.attrelid = f.confrelid AND b.attnum = f.confkey[1]
      WHERE f.contype = 'f' AND f.connamespace = 'public'::regnamespace`);
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key) => key.from_first !== 'organisation' || key.to_first !== 'organisation')).toEqual([]);
    expect(keys.filter((key) => key.table in REFERENCE_TABLES && !(key.to in REFERENCE_TABLES))).toEqual([]);
  });

  it('notices when tables and entities part', async () => {
    const database = await createTestDatabase();
    const dataSource = createDataSource(database.url, { poolSize: 1 });
    await dataSource.initialize();
    await dataSource.query('ALTER TABLE task DROP COLUMN urgency');
    await dataSource.destroy();
    expect((await schemaDrift(database.url)).join()).toContain('urgency');
    await database.drop();
  });
});

describe('the migrations', () => {
  it('run once when several nodes start together, and go back to nothing', async () => {
    const database = await createEmptyDatabase();
    await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
    const dataSource = createDataSource(database.url, { poolSize: 1 });
    await dataSource.initialize();
    expect(await dataSource.query('SELECT count(*)::integer AS count FROM schema_migration')).toEqual([{ count: MIGRATIONS.length }]);
    for (const _ of MIGRATIONS) await dataSource.undoLastMigration();
    expect(await dataSource.query(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`)).toEqual([{ relname: 'schema_migration' }]);
    await dataSource.destroy();
    await database.drop();
  });
});
