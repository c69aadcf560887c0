import { Client } from 'pg';
import { createEmptyDatabase, createTestDatabase } from './test-database';

async function query<T extends object>(url: string, text: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('createTestDatabase', () => {
  it('gives each caller a database of its own, even when they ask at the same moment', async () => {
    const databases = await Promise.all([createTestDatabase(), createTestDatabase(), createTestDatabase()]);
    await Promise.all(databases.map((database, n) => query(database.url, `CREATE TABLE mine AS SELECT ${n} AS n`)));
    for (const [n, database] of databases.entries()) expect(await query(database.url, 'SELECT n FROM mine')).toEqual([{ n }]);
    await Promise.all(databases.map((database) => database.drop()));
    await expect(query(databases[0]?.url ?? '', 'SELECT 1')).rejects.toThrow(/does not exist/);
  });

  it('drops a database somebody is still connected to', async () => {
    const database = await createEmptyDatabase();
    const client = new Client({ connectionString: database.url });
    const cutOff = new Promise<Error>((resolve) => client.on('error', resolve));
    await client.connect();
    await database.drop();
    expect((await cutOff).message).toMatch(/terminat/);
  });
});
