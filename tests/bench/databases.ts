import { randomUUID } from 'node:crypto';
import { createDataSource, migrate, poolOf } from '@liuzhuan/storage';
import { Client, type Pool } from 'pg';

/** Connections of each pool, ours and others' alike. */
const POOL = 16;

/** A database of its own, with our tables. */
export interface BenchDatabase {
  readonly url: string;
  readonly pool: Pool;
  drop(): Promise<void>;
}

/** Databases for measuring, on one server. */
export class Databases {
  private readonly template = nameOf('template');

  private constructor(private readonly server: string) {}

  /** Builds the template that the others are copies of. */
  static async on(server: string): Promise<Databases> {
    const databases = new Databases(server);
    await databases.administrate(`CREATE DATABASE ${databases.template}`);
    await migrate(databases.urlOf(databases.template));
    return databases;
  }

  /** A new one. Its checkpoint is done before anybody's clock runs. */
  async fresh(): Promise<BenchDatabase> {
    const name = nameOf('run');
    const url = this.urlOf(name);
    await this.administrate(`CREATE DATABASE ${name} TEMPLATE ${this.template}`);
    await this.administrate('CHECKPOINT');
    const source = await createDataSource(url, { poolSize: POOL }).initialize();
    const drop = async () => {
      await source.destroy();
      await this.administrate(`DROP DATABASE ${name} WITH (FORCE)`);
    };
    return { url, pool: poolOf(source), drop };
  }

  /** Drops the template. */
  async close(): Promise<void> {
    await this.administrate(`DROP DATABASE ${this.template} WITH (FORCE)`);
  }

  async administrate(statement: string): Promise<void> {
    const client = new Client({ connectionString: this.server });
    await client.connect();
    await client.query(statement);
    await client.end();
  }

  private urlOf(name: string): string {
    const url = new URL(this.server);
    url.pathname = `/${name}`;
    return url.href;
  }
}

function nameOf(kind: string): string {
  return `bench_${kind}_${randomUUID().replaceAll('-', '')}`;
}
