import { startPostgres } from '../../libs/storage/src/postgres-server';

/** A process of its own for the tests that kill one: starts the server on the folder given, prints where it is, and waits. */
async function main(): Promise<void> {
  const server = await startPostgres({ dataDir: process.argv[2] ?? '', durable: true, log: () => undefined });
  process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
  process.once('SIGHUP', () => process.exit(3));
  setInterval(() => undefined, 60_000);
  const { url, pid, port, origin } = server;
  console.log(JSON.stringify({ url, pid, port, origin }));
}

void main();
