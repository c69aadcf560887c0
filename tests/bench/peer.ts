import { DIALECTS, type DialectName } from './drivers/http-dialects';
import { httpDriver } from './drivers/http-driver';
import { type Figures, figuresOf } from './figures';
import { load } from './load';

/** What is asked for on the command line. */
export interface PeerRequest {
  readonly peer: string;
  readonly at?: string;
  readonly authorization?: string;
  /** Default 32. */
  readonly clients?: string;
  /** Default 20. */
  readonly seconds?: string;
}

/** Steps a second of another engine, spoken to by HTTP, on the process `approval`, which must be deployed there. */
export async function measurePeer({ peer, at, authorization, clients = '32', seconds = '20' }: PeerRequest): Promise<Figures & { readonly peer: string; readonly clients: number }> {
  const names = Object.keys(DIALECTS) as DialectName[];
  const name = names.find((dialect) => dialect === peer);
  if (name === undefined || at === undefined) throw new Error(`--peer takes one of ${names.join(', ')}, and --at its address`);
  const driver = httpDriver({ base: at.replace(/\/$/, ''), dialect: DIALECTS[name], process: 'approval', ...(authorization !== undefined && { authorization }) });
  const extent = { clients: Number(clients), seconds: Number(seconds) };
  await load(driver, { ...extent, seconds: extent.seconds / 5 });
  return { peer: name, clients: extent.clients, ...figuresOf(await load(driver, extent)) };
}
