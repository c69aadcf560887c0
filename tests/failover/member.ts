import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitForEnd } from '../../libs/storage/src/postgres-server/processes';
import { childrenOf, signal } from '../chaos/postgres-processes';
import { Daemon } from './daemon';
import { makeFolderIn } from './work-folder';

/** What all members of one cluster have in common. */
export interface ClusterSettings {
  readonly folder: string;
  readonly patroni: string;
  readonly postgresFolder: string;
  readonly etcdPort: number;
  readonly password: string;
}

/** Seconds. The lease of a primary whose machine is gone runs out after `ttl`, which patroni does not let be shorter. */
const LEASE = { ttl: 20, loop_wait: 2, retry_timeout: 3 };

/** One machine of the cluster: patroni and the PostgreSQL server that it looks after. */
export class Member {
  private readonly folder: string;
  private readonly patroni: Daemon;

  constructor(
    readonly name: string,
    readonly port: number,
    private readonly apiPort: number,
    settings: ClusterSettings,
  ) {
    this.folder = makeFolderIn(settings.folder, name);
    const file = join(this.folder, 'patroni.yml');
    // JSON is YAML.
    writeFileSync(file, JSON.stringify(this.configuration(settings), null, 2));
    this.patroni = new Daemon(settings.patroni, [file], this.folder, 'patroni');
  }

  get api(): string {
    return `http://127.0.0.1:${this.apiPort}`;
  }

  get log(): string {
    return this.patroni.log;
  }

  start(): void {
    this.patroni.start();
  }

  stop(): Promise<void> {
    return this.patroni.stop();
  }

  /** SIGKILL to the postmaster and everything it started; patroni lives and sees it. */
  async killServer(): Promise<void> {
    const pids = this.serverPids();
    for (const pid of pids) signal(pid, 'SIGKILL');
    for (const pid of pids) await waitForEnd(pid, 10_000);
  }

  /** The power is cut: patroni, postmaster and everything it started. */
  async killMachine(): Promise<void> {
    await this.patroni.kill();
    await this.killServer();
  }

  /** Nothing of it answers any more, and no connection is closed: what a network that was cut looks like from the other side. Ended by {@link killMachine}. */
  freeze(): void {
    for (const pid of [this.patroni.pid, ...this.serverPids()]) signal(pid, 'SIGSTOP');
  }

  private serverPids(): readonly number[] {
    const postmaster = postmasterOf(join(this.folder, 'data'));
    return postmaster === undefined ? [] : [postmaster, ...childrenOf(postmaster).map(({ pid }) => pid)];
  }

  private configuration({ etcdPort, postgresFolder, password }: ClusterSettings): object {
    const authentication = { superuser: { username: 'liuzhuan', password }, replication: { username: 'standby', password } };
    return {
      scope: 'liuzhuan',
      name: this.name,
      restapi: { listen: `127.0.0.1:${this.apiPort}`, connect_address: `127.0.0.1:${this.apiPort}` },
      etcd3: { hosts: [`127.0.0.1:${etcdPort}`] },
      bootstrap: {
        dcs: {
          ...LEASE,
          maximum_lag_on_failover: 1_048_576,
          // A confirmed commit is on both. While the standby is away the primary goes on alone, and then nobody else may take over.
          synchronous_mode: true,
          // The standby takes over at once, instead of waiting for a crash recovery.
          master_start_timeout: 0,
          postgresql: { use_pg_rewind: true, parameters: { max_connections: 120, wal_log_hints: 'on', synchronous_commit: 'on', wal_keep_size: '256MB' } },
        },
        initdb: [{ encoding: 'UTF8' }, { locale: 'C.UTF-8' }, { 'auth-host': 'scram-sha-256' }, { 'auth-local': 'scram-sha-256' }],
        pg_hba: ['host all all 127.0.0.1/32 scram-sha-256', 'host replication standby 127.0.0.1/32 scram-sha-256'],
      },
      postgresql: {
        listen: `127.0.0.1:${this.port}`,
        connect_address: `127.0.0.1:${this.port}`,
        data_dir: join(this.folder, 'data'),
        bin_dir: postgresFolder,
        pgpass: join(this.folder, 'pgpass'),
        authentication,
        parameters: { unix_socket_directories: '', timezone: 'UTC', shared_buffers: '64MB' },
      },
      watchdog: { mode: 'off' },
    };
  }
}

function postmasterOf(dataFolder: string): number | undefined {
  try {
    return Number(readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}
