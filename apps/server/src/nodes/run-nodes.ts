import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { freePort, openDatabase, type OpenedDatabase } from '@liuzhuan/storage';
import { type Configuration, readConfiguration } from '../configuration/configuration';
import { createLog } from '../logging/create-log';
import { printWelcome } from '../welcome/print-welcome';
import { drainTimes } from '../workers/drain-times';
import { endOnSignals } from '../workers/end-on-signals';
import { DatabaseKeeper } from './database-keeper';
import { Front } from './front';
import { ServerNode } from './server-node';

const MAIN = join(__dirname, '../main.js');
const MOST_NODES = 32;

/** Several server processes on one database, started and ended together, behind one address. What dies is started again: a node, and the embedded database. */
async function main(): Promise<void> {
  const configuration = readConfiguration(process.env);
  Logger.overrideLogger(createLog(configuration));
  const logger = new Logger('Liuzhuan');
  const log = (line: string) => logger.log(line);
  const count = Number(process.env.LIUZHUAN_NODES);
  if (!Number.isInteger(count) || count < 1 || count > MOST_NODES) throw new Error(`LIUZHUAN_NODES must be a number from 1 to ${MOST_NODES}, not "${process.env.LIUZHUAN_NODES}"`);
  const database = await openKept(configuration, log);
  const nodes = await Promise.all(Array.from({ length: count }, (_unused, n) => planNode(n, configuration, database.url, log)));
  const open: { front?: Front } = {};
  const end = async () => {
    await Promise.all([open.front?.close(), ...nodes.map(({ server }) => server.stop())]);
    await database.stop();
  };
  endOnSignals({ end, withinMs: drainTimes(process.env).withinMs + 10_000, log });
  try {
    // The first one migrates and seeds while the others wait.
    for (const { server } of nodes.slice(0, 1)) await server.start();
    await Promise.all(nodes.slice(1).map(({ server }) => server.start()));
    open.front = await Front.listen(configuration.port, configuration.host, nodes);
  } catch (error) {
    await end();
    throw error;
  }
  printWelcome(configuration, database.kind);
  console.log(`  节点 nodes         ${nodes.map(({ port, server }) => `http://${configuration.host}:${port} (pid ${server.pid})`).join('\n                     ')}\n`);
}

/** The database of all nodes: one that is kept running when it is ours, else the one of `DATABASE_URL`. */
async function openKept({ databaseUrl, repositoryRoot, dataFolder }: Configuration, log: (line: string) => void): Promise<OpenedDatabase> {
  if (databaseUrl) return openDatabase({ DATABASE_URL: databaseUrl }, { projectFolder: repositoryRoot, log });
  const keeper = await DatabaseKeeper.start({ dataDir: join(dataFolder, 'postgres'), durable: true, mayMove: !process.env.LIUZHUAN_DATA, log });
  return { url: keeper.url, kind: 'embedded', stop: () => keeper.stop() };
}

async function planNode(n: number, { host, port: front, repositoryRoot }: Configuration, databaseUrl: string, log: (line: string) => void) {
  const port = (await freePort(front + 1 + n)) ?? (await freePort());
  if (port === undefined) throw new Error('Expected a free port but there is none');
  const base = { ...process.env, DATABASE_URL: databaseUrl, HOST: host, PORT: String(port) };
  let starts = 0;
  const environment = () => {
    starts += 1;
    return n === 0 && starts === 1 ? base : { ...base, LIUZHUAN_SEED: 'none' };
  };
  const server = new ServerNode({ name: `节点 node ${n + 1} (${port})`, program: ['--disable-warning=ExperimentalWarning', MAIN], folder: repositoryRoot, environment, log });
  return {
    port,
    server,
    get isReady() {
      return server.isReady;
    },
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? `✗ ${error.message}` : error);
  process.exit(1);
});
