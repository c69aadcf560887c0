import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@liuzhuan/storage';
import { Client } from 'pg';
import { Daemon } from './daemon';
import { programPath } from './programs';
import { until } from './until';
import { dropWorkFolder, makeWorkFolder } from './work-folder';

/** What pgbouncer says of itself. */
export interface PoolerFigures {
  readonly transactions: number;
  readonly clients: number;
  /** Connections to the database, of which there are at most as many as the pool has. */
  readonly servers: number;
}

/** pgbouncer in transaction mode before a database. */
export class Pooler {
  private constructor(
    readonly url: string,
    private readonly adminUrl: string,
    private readonly daemon: Daemon,
    private readonly folder: string,
  ) {}

  /** `size`: connections to the database at most. */
  static async before(databaseUrl: string, size: number): Promise<Pooler> {
    const target = new URL(databaseUrl);
    const folder = makeWorkFolder();
    const port = (await freePort()) ?? 0;
    const [users, file] = [join(folder, 'users.txt'), join(folder, 'pgbouncer.ini')];
    writeFileSync(users, `"${target.username}" "${decodeURIComponent(target.password)}"\n`);
    writeFileSync(file, settings({ port, users, size, target }));
    const daemon = new Daemon(programPath('pgbouncer') ?? '', [file], folder, 'pgbouncer');
    daemon.start();
    const [url, adminUrl] = [new URL(databaseUrl), new URL(databaseUrl)];
    for (const address of [url, adminUrl]) address.port = String(port);
    adminUrl.pathname = '/pgbouncer';
    const pooler = new Pooler(url.href, adminUrl.href, daemon, folder);
    await until('pgbouncer', () => pooler.figures(), 10_000).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${daemon.log}`, { cause: error });
    });
    return pooler;
  }

  async figures(): Promise<PoolerFigures> {
    const client = new Client({ connectionString: this.adminUrl });
    await client.connect();
    try {
      const own = <R extends { database: string }>(rows: readonly R[]) => rows.filter(({ database }) => database !== 'pgbouncer');
      const stats = own((await client.query<{ database: string; total_xact_count: string }>('SHOW STATS')).rows);
      const pools = own((await client.query<{ database: string; cl_active: string; sv_active: string; sv_idle: string; sv_used: string }>('SHOW POOLS')).rows);
      const sum = (values: readonly (string | undefined)[]) => values.reduce((total, value) => total + Number(value ?? 0), 0);
      return {
        transactions: sum(stats.map((row) => row.total_xact_count)),
        clients: sum(pools.map((row) => row.cl_active)),
        servers: sum(pools.flatMap((row) => [row.sv_active, row.sv_idle, row.sv_used])),
      };
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    await this.daemon.stop();
    dropWorkFolder(this.folder);
  }
}

function settings({ port, users, size, target }: { readonly port: number; readonly users: string; readonly size: number; readonly target: URL }): string {
  return `[databases]
* = host=${target.hostname} port=${target.port || 5432}

[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
admin_users = ${target.username}
pool_mode = transaction
default_pool_size = ${size}
max_client_conn = 200
ignore_startup_parameters = extra_float_digits
`;
}
