import { createDataSource, ENTITIES, migrate, MIGRATIONS, schemaDrift } from '@liuzhuan/storage';
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

  it('has a primary key that begins with the organisation on every table', async () => {
    const rows = await storage.rows<{ table: string; first: string }>(`
      SELECT c.relname AS table, a.attname AS first
      FROM pg_class c JOIN pg_namespace s ON s.oid = c.relnamespace AND s.nspname = 'public'
      LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
      LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
      WHERE c.relkind = 'r' AND c.relname <> 'schema_migration'`);
    expect(rows).toHaveLength(ENTITIES.length);
    expect(rows.filter((row) => row.first !== 'organisation')).toEqual([]);
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
