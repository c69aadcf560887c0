import type { Client, ClientConfig } from 'pg';
import { HeardClient } from './heard-client';
import { primaryClient } from './primary-client';
import { serverAddresses } from './server-addresses';

/** A single connection, not yet made: where an address names several servers, to the one that accepts writes. */
export function newClient(url: string, settings: ClientConfig = {}): Client {
  const { urls, primaryOnly } = serverAddresses(url);
  const One = primaryOnly ? primaryClient(urls) : HeardClient;
  return new One({ ...settings, connectionString: urls[0] });
}
