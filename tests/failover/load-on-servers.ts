import { compare, type Findings } from '../chaos/compare';
import { OutsideWorld } from '../chaos/outside-world';
import { KillableServer } from '../recovery/killable-server';
import { createDataSource, poolOf } from '@liuzhuan/storage';
import { TimedLedger } from './timed-ledger';

/** When the servers' clocks begin, on whose hours the flows depend: Monday, 09:00 in Beijing. */
const BEGINS = Date.parse('2026-11-23T01:00:00Z');
const STILLNESS_MS = 120_000;

/** Two real servers, and everybody outside who works with them: cases of several flows are driven to their ends, what is not answered is sent again with its key. */
export class LoadOnServers {
  readonly ledger = new TimedLedger();
  private readonly world: OutsideWorld;
  readonly said: string[] = [];

  private constructor(
    private readonly servers: readonly KillableServer[],
    atOnce: number,
  ) {
    const addresses = servers.map(({ base }) => ({ base, isReady: () => true }));
    this.world = new OutsideWorld(addresses, this.ledger, { seed: 1, atOnce, log: (line) => this.said.push(line) });
  }

  /** On a seeded database. `atOnce`: cases that are driven at the same time. */
  static async on(databaseUrl: string, atOnce: number, environment: NodeJS.ProcessEnv = {}): Promise<LoadOnServers> {
    const servers = [await KillableServer.on(databaseUrl, environment), await KillableServer.on(databaseUrl, environment)];
    for (const server of servers) {
      server.clockShift = BEGINS - Date.now();
      await server.start();
    }
    return new LoadOnServers(servers, atOnce);
  }

  get bases(): readonly string[] {
    return this.servers.map(({ base }) => base);
  }

  /** Plays a case of every kind, to know what one looks like, and begins. */
  async begin(): Promise<void> {
    await this.world.playInPeace();
    this.world.begin();
  }

  /** Lets all cases come to their ends, and holds what was answered against the database. */
  async finish(directUrl: string): Promise<Findings & { readonly cases: number }> {
    await this.world.end(STILLNESS_MS);
    const source = await createDataSource(directUrl, { poolSize: 2 }).initialize();
    try {
      return { ...(await compare(poolOf(source), this.world.remembered)), cases: this.world.remembered.played.length };
    } finally {
      await source.destroy();
    }
  }

  async stop(): Promise<void> {
    for (const server of this.servers) await server.kill();
  }
}
