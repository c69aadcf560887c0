import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseKeeper } from '../../apps/server/src/nodes/database-keeper';
import type { ServerNode } from '../../apps/server/src/nodes/server-node';
import { Client } from 'pg';
import type { DatabaseProxy } from './database-proxy';
import { type Fault, KILLS } from './fault-plan';
import { childrenOf, isBackend, isWriter, signal } from './postgres-processes';
import type { SlowDisk } from './slow-disk';
import type { SmallDisk } from './small-disk';

/** A server process with its own wire to the database and its own clock. */
export interface ChaosNode {
  readonly server: ServerNode;
  readonly proxy: DatabaseProxy;
  readonly clockFile: string;
}

/** What can be made to fail. */
export interface Victims {
  readonly nodes: readonly ChaosNode[];
  readonly database: DatabaseKeeper;
  readonly disk: SmallDisk;
  readonly slowDisk: SlowDisk;
  /** Milliseconds by which all clocks are ahead of the machine's. */
  readonly clockShift: number;
}

const ALIVE_WITHIN_MS = 60_000;

/** Makes faults happen and counts those that did. */
export class FaultMaker {
  /** How often each fault was carried out. */
  readonly made = new Map<Fault['kind'], number>();
  private readonly lasting = new Set<Promise<void>>();

  constructor(private readonly victims: Victims) {}

  /** Processes that were really killed. All of PostgreSQL's, killed together, count as one. */
  get kills(): number {
    return [...this.made].reduce((sum, [kind, count]) => sum + (KILLS.has(kind) ? count : 0), 0);
  }

  /** Resolves when it has begun; what lasts goes on beside what comes next. */
  async make(fault: Fault): Promise<void> {
    if (await this.begin(fault)) this.made.set(fault.kind, (this.made.get(fault.kind) ?? 0) + 1);
  }

  /** Ends everything that lasts: processes run, clocks are right, the wires are whole, the disk has room. */
  async end(): Promise<void> {
    await Promise.all(this.lasting);
    for (const { clockFile, proxy } of this.victims.nodes) {
      writeFileSync(clockFile, String(this.victims.clockShift));
      proxy.slow(0);
    }
    this.victims.disk.clear();
    this.victims.slowDisk.slow(0);
  }

  private async begin(fault: Fault): Promise<boolean> {
    const { nodes, database, disk, slowDisk } = this.victims;
    const node = 'node' in fault ? nodes[fault.node] : undefined;
    switch (fault.kind) {
      case 'kill-node':
        return (await untilTrue(() => node?.server.pid !== undefined)) && signal(node?.server.pid ?? 0, 'SIGKILL');
      case 'kill-postgres':
        return this.killPostgres();
      case 'kill-backend':
        return this.killBackend(fault.which);
      case 'pause-node': {
        const pid = node?.server.pid;
        return pid !== undefined && signal(pid, 'SIGSTOP') && this.later(fault.for, () => void signal(pid, 'SIGCONT'));
      }
      case 'terminate':
        return this.terminate(fault.share);
      case 'cut':
        node?.proxy.cut();
        return true;
      case 'stall':
        return this.last(node?.proxy.stall(fault.for).then(() => (fault.thenCut ? node.proxy.cut() : undefined)));
      case 'half-close':
        node?.proxy.halfClose();
        return true;
      case 'late':
        node?.proxy.slow(fault.by);
        return this.later(fault.for, () => node?.proxy.slow(0));
      case 'pause-writers': {
        const writers = childrenOf(database.pid).filter(isWriter).filter(({ pid }) => signal(pid, 'SIGSTOP'));
        return writers.length > 0 && this.later(fault.for, () => writers.forEach(({ pid }) => signal(pid, 'SIGCONT')));
      }
      case 'slow-disk':
        if (slowDisk.cannotSlow !== undefined) return false;
        slowDisk.slow(fault.by);
        return this.later(fault.for, () => slowDisk.slow(0));
      case 'clock':
        if (node) writeFileSync(node.clockFile, String(this.victims.clockShift + fault.by));
        return true;
      case 'full-disk':
        if (disk.cannotFill !== undefined) return false;
        disk.fill();
        return this.later(fault.for, () => disk.clear());
    }
  }

  /** The postmaster first, so that it starts nothing any more, then all that it had started. */
  private async killPostgres(): Promise<boolean> {
    const { database } = this.victims;
    let children: ReturnType<typeof childrenOf> = [];
    const isKilled = await untilTrue(() => {
      children = childrenOf(database.pid);
      return signal(database.pid, 'SIGKILL');
    });
    for (const { pid } of children) signal(pid, 'SIGKILL');
    return isKilled;
  }

  private async killBackend(which: number): Promise<boolean> {
    return untilTrue(() => {
      const backends = childrenOf(this.victims.database.pid).filter(isBackend);
      const victim = backends[which % Math.max(1, backends.length)];
      return victim !== undefined && signal(victim.pid, 'SIGKILL');
    });
  }

  private async terminate(share: number): Promise<boolean> {
    const client = new Client({ connectionString: this.victims.database.url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND client_addr IS NOT NULL AND random() < $1', [share]);
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private later(milliseconds: number, work: () => void): boolean {
    return this.last(pause(milliseconds).then(work));
  }

  private last(work: Promise<void> | undefined): boolean {
    if (!work) return false;
    const lasting = work.finally(() => this.lasting.delete(lasting));
    this.lasting.add(lasting);
    return true;
  }
}

async function untilTrue(what: () => boolean): Promise<boolean> {
  for (const end = Date.now() + ALIVE_WITHIN_MS; Date.now() < end; await pause(50)) if (what()) return true;
  return false;
}
