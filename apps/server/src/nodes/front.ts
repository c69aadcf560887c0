import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A node as the front sees it. */
export interface Behind {
  readonly port: number;
  readonly isReady: boolean;
}

/** A client that has its whole answer and keeps its side open is left after so long: it would be waited for at the end. */
const LINGER_MS = 1_000;
const NOBODY = 'HTTP/1.1 503 Service Unavailable\r\nretry-after: 1\r\nconnection: close\r\ncontent-length: 0\r\n\r\n';

/**
 * One visible address before several nodes: each connection goes to the next node that serves. It looks into nothing that passes, so requests, uploads and
 * event streams go through alike; whoever loses a connection with its node makes another one.
 */
export class Front {
  private turn = 0;

  private constructor(
    private readonly server: Server,
    private readonly host: string,
    private readonly nodes: readonly Behind[],
  ) {
    server.on('connection', (socket) => this.join(socket));
  }

  static async listen(port: number, host: string, nodes: readonly Behind[]): Promise<Front> {
    const server = createServer({ allowHalfOpen: true });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    return new Front(server, host, nodes);
  }

  /** Where it listens. */
  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Accepts nothing more; what goes through ends with its node. Resolves when nothing goes through any more. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
    });
  }

  private join(socket: Socket): void {
    socket.on('error', () => undefined);
    const ready = this.nodes.filter((node) => node.isReady);
    this.turn += 1;
    const first = this.turn % Math.max(1, ready.length);
    this.pass(socket, [...ready.slice(first), ...ready.slice(0, first)]);
  }

  private pass(socket: Socket, [node, ...others]: readonly Behind[]): void {
    if (!node) return linger(socket.resume().end(NOBODY));
    const behind = connect({ port: node.port, host: this.host, allowHalfOpen: true });
    const refused = () => this.pass(socket, others);
    behind.once('error', refused);
    behind.once('connect', () => {
      behind.off('error', refused);
      // Whoever only knocks, as load balancers do, is gone by now; and a client that is left after its answer has not ended its side.
      if (socket.destroyed) return void behind.destroy();
      socket.once('close', () => behind.destroy());
      behind.on('error', () => socket.resetAndDestroy());
      behind.once('end', () => linger(socket));
      socket.on('error', () => behind.resetAndDestroy());
      socket.pipe(behind).pipe(socket);
    });
  }
}

function linger(socket: Socket): void {
  socket.setTimeout(LINGER_MS, () => socket.destroy());
}
