import { setTimeout as pause } from 'node:timers/promises';
import { newClient } from '../database/new-client';
import { CHANNEL, type ChangeMessage } from './change-message';

/** A running listener. */
export interface Listener {
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Hears every change announced on the database, on a connection of its own. A lost connection is made again; after that, one message of kind `unknown`
 * says that something may have been missed. Resolves when it listens for the first time.
 */
export async function listen(url: string, onChange: (message: ChangeMessage) => void): Promise<Listener> {
  let stopped = false;
  let client = await connect(url, onChange);
  const watching = (async () => {
    while (!stopped) {
      await client.ended;
      client = (await again(url, onChange, () => stopped)) ?? client;
      if (stopped) await client.close();
      else onChange({ kind: 'unknown' });
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await client.close();
      await watching;
    },
  };
}

interface Connection {
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

async function connect(url: string, onChange: (message: ChangeMessage) => void): Promise<Connection> {
  const client = newClient(url, { keepAlive: true, application_name: 'liuzhuan-listen' });
  const ended = new Promise<void>((resolve) => {
    client.once('end', () => resolve());
    client.on('error', () => resolve());
  });
  client.on('notification', ({ payload }) => {
    if (payload) onChange(JSON.parse(payload) as ChangeMessage);
  });
  await client.connect();
  await client.query(`LISTEN ${CHANNEL}`);
  return { ended, close: () => client.end().catch(() => undefined) };
}

async function again(url: string, onChange: (message: ChangeMessage) => void, stopped: () => boolean): Promise<Connection | undefined> {
  for (let wait = FIRST_PAUSE_MS; !stopped(); wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    try {
      return await connect(url, onChange);
    } catch {
      await pause(wait, undefined, { ref: false });
    }
  }
  return undefined;
}
