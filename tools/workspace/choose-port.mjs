import { createServer } from 'node:net';

const TRIES = 50;

/** The wanted port when it is free on the interface, else the next free one. */
export async function choosePort(wanted, host) {
  for (let port = wanted; port < wanted + TRIES; port += 1) if (await isFree(port, host)) return port;
  throw new Error(`端口 ${wanted} 至 ${wanted + TRIES - 1} 均被占用。 Ports ${wanted} to ${wanted + TRIES - 1} are all in use.`);
}

async function isFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}
