import type { Server, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Drain } from './drain';

const SWEEP_EVERY_MS = 50;
/** Connections on which nothing was asked for so long after the last one was accepted never ask: browsers open some ahead. */
const SILENT_MS = 1_000;

/** Lets an HTTP server end without breaking an answer. */
export class ServerDrain {
  private readonly open = new Set<ServerResponse>();

  constructor(
    private readonly server: Server,
    private readonly drain: Drain,
  ) {
    server.prependListener('request', (_request, response: ServerResponse) => this.watch(response));
  }

  /**
   * For `notice` milliseconds it goes on answering, while readiness says no and every answer closes its connection: so load balancers and browsers go
   * elsewhere by themselves. Then it accepts nothing more, and ends with the last request.
   */
  async end(notice: number): Promise<void> {
    this.drain.begin();
    for (const response of this.open) close(response);
    await pause(notice);
    // Right after a look at the network: what the system has accepted for us and we have not is reset when we stop listening.
    await new Promise(setImmediate);
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    const since = performance.now();
    const sweep = setInterval(() => {
      this.server.closeIdleConnections();
      if (this.open.size === 0 && performance.now() - since > SILENT_MS) this.server.closeAllConnections();
    }, SWEEP_EVERY_MS);
    await closed;
    clearInterval(sweep);
  }

  private watch(response: ServerResponse): void {
    this.open.add(response);
    response.once('close', () => this.open.delete(response));
    if (this.drain.isDraining) close(response);
  }
}

function close(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}
