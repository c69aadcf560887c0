import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** One connection through the proxy. */
interface Line {
  readonly node: Socket;
  readonly database: Socket;
}

/** The wire between one node and the database, on the loopback interface. It can be cut, stalled, half-closed and made slow. */
export class DatabaseProxy {
  private readonly lines = new Set<Line>();
  private stalled: Promise<void> | undefined;
  private delay = 0;
  private refusing = false;

  private constructor(
    private readonly server: Server,
    private readonly target: number,
    readonly port: number,
  ) {}

  static async to(target: number): Promise<DatabaseProxy> {
    const server = createServer({ allowHalfOpen: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const proxy = new DatabaseProxy(server, target, typeof address === 'object' && address ? address.port : 0);
    server.on('connection', (socket) => proxy.join(socket));
    return proxy;
  }

  /** Resets every connection. */
  cut(): void {
    for (const { node, database } of this.lines) {
      node.resetAndDestroy();
      database.resetAndDestroy();
    }
  }

  /** The database sees the node hang up, while the node may still hear answers. */
  halfClose(): void {
    for (const { database } of this.lines) database.end();
  }

  /** Nothing passes for so long; connections made meanwhile wait as well. */
  async stall(milliseconds: number): Promise<void> {
    this.stalled = pause(milliseconds);
    await this.stalled;
    this.stalled = undefined;
  }

  /** Cuts all connections and every new one, until `end`. */
  refuse(): { end(): void } {
    this.refusing = true;
    this.cut();
    return { end: () => (this.refusing = false) };
  }

  /** Every packet is late by so much, until told otherwise. */
  slow(milliseconds: number): void {
    this.delay = milliseconds;
  }

  async close(): Promise<void> {
    this.server.close();
    this.cut();
    await Promise.resolve();
  }

  private join(node: Socket): void {
    if (this.refusing) {
      node.on('error', () => undefined).resetAndDestroy();
      return;
    }
    const database = connect({ port: this.target, host: '127.0.0.1', allowHalfOpen: true });
    const line = { node, database };
    this.lines.add(line);
    for (const [from, to] of [
      [node, database],
      [database, node],
    ] as const) {
      from.setNoDelay(true);
      void this.pass(from, to).catch(() => undefined);
      from.on('error', () => undefined);
      from.once('close', () => {
        this.lines.delete(line);
        // What the one end said last still has to reach the other.
        if (from.errored) to.resetAndDestroy();
      });
    }
  }

  /** In order, however late. */
  private async pass(from: Socket, to: Socket): Promise<void> {
    for await (const chunk of from) {
      if (this.stalled) await this.stalled;
      if (this.delay > 0) await pause(this.delay);
      if (to.destroyed) return;
      if (!to.write(chunk as Buffer)) await new Promise((resolve) => to.once('drain', resolve).once('close', resolve));
    }
    to.end();
  }
}
