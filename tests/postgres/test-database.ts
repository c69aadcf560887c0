import { migrate } from '@liuzhuan/storage';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** A database of its own for one spec file, with all migrations applied. */
export interface TestDatabase {
  readonly url: string;
  /** Drops it, whatever still is connected. */
  drop(): Promise<void>;
}

const TEMPLATE = 'liuzhuan_template';
/** Key of the advisory lock under which one worker builds the template while the others wait. */
const TEMPLATE_LOCK = 20_261_122;

/** Makes a database by copying the template (about 0.1 s). The first call of a run builds the template by running the migrations. */
export function createTestDatabase(): Promise<TestDatabase> {
  return createDatabaseFrom(TEMPLATE, migrate);
}

/** Makes a database by copying a template of the given name, which the first call of a run fills. */
export async function createDatabaseFrom(template: string, fill: (url: string) => Promise<void>): Promise<TestDatabase> {
  const name = nameOf('test');
  await asAdministrator(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await buildTemplate(client, template, fill);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return { url: urlOf(name), drop: () => asAdministrator((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)) };
}

/** Makes an empty database: for the tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const name = nameOf('empty');
  await asAdministrator((client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  return { url: urlOf(name), drop: () => asAdministrator((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)) };
}

/** A name nobody else has: a spec file that was cut short may have left its database behind. */
const nameOf = (kind: string): string => `${kind}_${randomUUID().replaceAll('-', '_')}`;

async function buildTemplate(client: Client, template: string, fill: (url: string) => Promise<void>): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
  if (rowCount !== 0) return;
  const unfinished = `${template}_unfinished`;
  await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${unfinished} TEMPLATE template0`);
  await fill(urlOf(unfinished));
  await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
}

function urlOf(database: string): string {
  const server = process.env['LIUZHUAN_TEST_POSTGRES'];
  if (!server) throw new Error('Expected the address of the test server in LIUZHUAN_TEST_POSTGRES but it is unset: run Jest with the projects of jest.config.js');
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdministrator(work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
