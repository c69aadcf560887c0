import type { Duplex } from 'node:stream';
import type { Client, ClientConfig } from 'pg';
import { HeardClient } from './heard-client';
import { type Attached, NoPrimary, Primary, type ServerPlace } from './primary';

type Callback = (error?: Error) => void;
/** What the driver has and its types do not name. */
interface Inside {
  host: string;
  port: number;
  readonly connection: { readonly stream: Duplex; on(event: 'parameterStatus', heard: (status: { readonly parameterName: string; readonly parameterValue: string }) => void): void };
}

const CONNECT_MS = 5_000;

/** Connections that go to whichever of the servers is the primary at that moment. One class for each pool: its connections share what they know. */
export function primaryClient(urls: readonly [string, ...string[]], Base: typeof Client = HeardClient): typeof Client {
  const primary = new Primary(urls);
  return class PrimaryClient extends Base {
    constructor(settings?: string | ClientConfig) {
      super({ ...(typeof settings === 'string' ? { connectionString: settings } : settings), connectionTimeoutMillis: CONNECT_MS });
    }

    override connect = ((callback?: Callback) => {
      const connecting = connectTo(primary, this, () => super.connect());
      if (!callback) return connecting;
      connecting.then(() => callback(), callback);
      return undefined;
    }) as Client['connect'];
  };
}

async function connectTo(primary: Primary, client: Client, connect: () => Promise<unknown>): Promise<void> {
  const place = await primary.find();
  const inside = client as unknown as Inside;
  Object.assign(inside, { host: place.host, port: place.port } satisfies ServerPlace);
  let isStandby = false;
  inside.connection.on('parameterStatus', ({ parameterName, parameterValue }) => {
    if (parameterName === 'in_hot_standby') isStandby = parameterValue === 'on';
  });
  try {
    await connect();
  } catch (error) {
    primary.forget();
    throw error;
  }
  if (isStandby) {
    primary.forget();
    await client.end();
    throw new NoPrimary(`${place.host}:${place.port} has become a standby`);
  }
  const attached: Attached = { place, cut: () => inside.connection.stream.destroy(new Error('Connection terminated: another server has taken over')) };
  primary.attach(attached);
  client.once('end', () => primary.detach(attached));
}
