import { randomUUID } from 'node:crypto';
import type { Driver, RunningCase } from './driver';
import type { Call, Dialect } from './http-dialects';

/** Where an engine answers. */
export interface HttpPeer {
  /** Address before all paths, without a slash at its end. */
  readonly base: string;
  readonly dialect: Dialect;
  /** Value of the header `Authorization`. */
  readonly authorization?: string;
  /** Id of the deployed process. */
  readonly process: string;
}

/** An engine that is spoken to by HTTP. The process must be deployed there already. */
export function httpDriver(peer: HttpPeer): Driver {
  const call = callerOf(peer);
  return {
    async start() {
      const { id, open } = await peer.dialect.start(call, peer.process);
      return new HttpCase(call, peer.dialect, id, [...(open ?? [])]);
    },
  };
}

function callerOf({ base, authorization }: HttpPeer): Call {
  return async (method, path, body) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...(authorization !== undefined && { authorization }) };
    const response = await fetch(`${base}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const text = await response.text();
    if (!response.ok) throw new Error(`Expected ${method} ${path} to succeed but got ${response.status}: ${text.slice(0, 500)}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  };
}

class HttpCase implements RunningCase {
  constructor(
    private readonly call: Call,
    private readonly dialect: Dialect,
    private readonly id: string,
    private open: string[],
  ) {}

  get isOver(): boolean {
    return this.open.length === 0;
  }

  async complete(): Promise<void> {
    const task = this.open.shift();
    if (task === undefined) throw new Error('Expected an open task but the case is over');
    this.open.push(...((await this.dialect.complete(this.call, task)) ?? []));
  }

  async look(): Promise<void> {
    if (this.dialect.openTasks) this.open = [...(await this.dialect.openTasks(this.call, this.id))];
  }
}
