import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@liuzhuan/storage';
import { Daemon } from './daemon';
import { Member } from './member';
import { postgresFolder, programPath } from './programs';
import { until } from './until';
import { dropWorkFolder, makeFolderIn, makeWorkFolder } from './work-folder';

/** A member as patroni's own interface shows it. */
interface Seen {
  readonly name: string;
  readonly role: string;
  readonly state: string;
  readonly timeline?: number;
}

/** How the primary is lost. */
export type Loss = 'server killed' | 'machine killed' | 'machine frozen';

/** A primary and a synchronous standby under patroni, and etcd (one node) that holds the lease. Everything on the loopback interface, in a folder of its own. */
export class PatroniCluster {
  private constructor(
    private readonly folder: string,
    private readonly etcd: Daemon,
    private readonly members: readonly Member[],
    private readonly password: string,
  ) {}

  static async start(): Promise<PatroniCluster> {
    const folder = makeWorkFolder();
    const [etcdPort, peerPort, ...ports] = await severalPorts(6);
    const etcd = new Daemon(programPath('etcd') ?? '', etcdOptions(makeFolderIn(folder, 'etcd'), etcdPort ?? 0, peerPort ?? 0), folder, 'etcd');
    const password = randomBytes(12).toString('hex');
    const settings = { folder, patroni: programPath('patroni') ?? '', postgresFolder: postgresFolder() ?? '', etcdPort: etcdPort ?? 0, password };
    const members = ['one', 'two'].map((name, index) => new Member(name, ports[index * 2] ?? 0, ports[index * 2 + 1] ?? 0, settings));
    const cluster = new PatroniCluster(folder, etcd, members, password);
    etcd.start();
    await until('etcd', async () => ((await fetch(`http://127.0.0.1:${etcdPort}/health`)).ok ? true : undefined));
    for (const member of members) member.start();
    await cluster.healthy();
    return cluster;
  }

  /** Both servers in one address. */
  get url(): string {
    const hosts = this.members.map((member) => `127.0.0.1:${member.port}`).join(',');
    return `postgres://liuzhuan:${this.password}@${hosts}/postgres?target_session_attrs=read-write`;
  }

  /** Resolves with the primary's name when there is one, and a synchronous standby that follows it. */
  async healthy(): Promise<string> {
    try {
      return await until('a primary with a synchronous standby', async () => {
        const seen = await this.look();
        const follows = seen.some(({ role, state }) => role === 'sync_standby' && (state === 'running' || state === 'streaming'));
        return follows ? seen.find(({ role }) => role === 'leader')?.name : undefined;
      });
    } catch (error) {
      throw new Error(`${String(error)}\n${this.members.map((member) => member.log).join('\n')}`, { cause: error });
    }
  }

  /** Loses the primary. Resolves, when the other one has taken over, with how long that took in milliseconds; the lost one comes back afterwards. */
  async lose(how: Loss): Promise<number> {
    const name = await this.healthy();
    const lost = this.members.find((member) => member.name === name);
    if (!lost) throw new Error(`Expected a member ${name} but there is none`);
    const from = performance.now();
    if (how === 'server killed') await lost.killServer();
    else if (how === 'machine killed') await lost.killMachine();
    else lost.freeze();
    await until('another primary', async () => ((await this.look()).some((seen) => seen.role === 'leader' && seen.name !== name && seen.state === 'running') ? true : undefined));
    const took = performance.now() - from;
    if (how !== 'server killed') {
      // Long enough for connections to a frozen one to matter.
      await pause(3_000);
      await lost.killMachine();
      lost.start();
    }
    return took;
  }

  async stop(): Promise<void> {
    await Promise.all(this.members.map((member) => member.stop()));
    for (const member of this.members) await member.killMachine();
    await this.etcd.stop();
    dropWorkFolder(this.folder);
  }

  /** As the first member says that answers. */
  private async look(): Promise<readonly Seen[]> {
    return Promise.any(
      this.members.map(async ({ api }) => {
        const answer = await fetch(`${api}/cluster`, { signal: AbortSignal.timeout(2_000) });
        return ((await answer.json()) as { readonly members: readonly Seen[] }).members;
      }),
    );
  }
}

function etcdOptions(folder: string, port: number, peerPort: number): readonly string[] {
  const [client, peer] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${peerPort}`];
  return [
    ['--name', 'only'],
    ['--data-dir', folder],
    ['--listen-client-urls', client],
    ['--advertise-client-urls', client],
    ['--listen-peer-urls', peer],
    ['--initial-advertise-peer-urls', peer],
    ['--initial-cluster', `only=${peer}`],
    // One disk for everything here: a slow flush must not look like a lost node.
    ['--heartbeat-interval', '500'],
    ['--election-timeout', '5000'],
  ].flat();
}

async function severalPorts(count: number): Promise<readonly number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add((await freePort()) ?? 0);
  return [...ports];
}
