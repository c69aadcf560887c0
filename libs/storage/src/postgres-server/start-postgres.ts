import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { databaseAccount } from './account';
import { adopt } from './adopt';
import { locateBinaries } from './binaries';
import { clusterFolder, type ClusterFolder, passwordOf } from './cluster-folder';
import { connectionUrl } from './connection-url';
import { initialiseCluster } from './initialise-cluster';
import { launch, type Launched } from './launch';
import { isAlive, waitForEnd } from './processes';
import { withStartLock } from './start-lock';

/** How to start an embedded server. */
export interface PostgresOptions {
  /** Folder of this database: files, password, log. Made when missing. */
  readonly dataDir: string;
  /** A fixed port; without it any free one. */
  readonly port?: number;
  /** False switches fsync off: for tests only. */
  readonly durable: boolean;
  /** True: when the folder is closed to the database's system user (only as root), another place is taken and logged. */
  readonly mayMove?: boolean;
  /** What the server finds in its environment beside the little it needs: for tests only. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Receives one line for each thing worth knowing. */
  readonly log: (line: string) => void;
}

/** A running embedded server. */
export interface PostgresServer {
  /** `postgres://…` of its default database, password included. */
  readonly url: string;
  readonly port: number;
  /** Pid of the postmaster. */
  readonly pid: number;
  /** How we came to it: newly started, taken over from a killed process, or used together with its living owner. */
  readonly origin: 'started' | 'adopted' | 'shared';
  /** Stops it, open transactions rolled back. Does nothing when the server belongs to another living process. */
  stop(): Promise<void>;
  /** Ends the postmaster at once, as a crash would. */
  kill(): Promise<void>;
}

/** Time a fast shutdown may take before it becomes an immediate one. */
const STOP_WITHIN_MS = 30_000;

/**
 * Starts PostgreSQL on the folder, or joins the server that already runs there. Survives the `kill -9` of either side:
 * of this process (the next start adopts the server) and of the server (the next start recovers every acknowledged row).
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const { log } = options;
  const account = databaseAccount();
  const binaries = locateBinaries(account, log);
  const folder = clusterFolder(options.dataDir, account, options.mayMove ?? false, log);
  return withStartLock(folder.lockFile, async () => {
    const password = passwordOf(folder);
    await initialiseCluster(folder, binaries, account, password);
    const running = await adopt(folder, password);
    const server = running ?? (await launch(folder, binaries, account, options));
    const origin = running === undefined ? 'started' : ownedByAnother(folder) ? 'shared' : 'adopted';
    if (origin === 'adopted') log(`Took over the PostgreSQL left running as process ${server.pid}`);
    return handle(server, connectionUrl(server.port, password), folder, origin);
  });
}

function ownedByAnother(folder: ClusterFolder): boolean {
  try {
    const owner = Number(readFileSync(folder.ownerFile, 'utf8'));
    return owner !== process.pid && owner > 0 && isAlive(owner);
  } catch {
    return false;
  }
}

function handle(server: Launched, url: string, folder: ClusterFolder, origin: PostgresServer['origin']): PostgresServer {
  const signal = (name: NodeJS.Signals) => {
    if (isAlive(server.pid)) process.kill(server.pid, name);
  };
  // An end without stop(), by exit() or an uncaught error, must not leave a server behind.
  const atExit = () => signal('SIGINT');
  const release = () => {
    process.off('exit', atExit);
    rmSync(folder.ownerFile, { force: true });
  };
  if (origin !== 'shared') {
    writeFileSync(folder.ownerFile, String(process.pid));
    process.on('exit', atExit);
  }
  return {
    url,
    port: server.port,
    pid: server.pid,
    origin,
    async stop() {
      if (origin === 'shared') return;
      signal('SIGINT');
      if (!(await waitForEnd(server.pid, STOP_WITHIN_MS))) signal('SIGQUIT');
      await waitForEnd(server.pid, STOP_WITHIN_MS);
      release();
    },
    async kill() {
      signal('SIGKILL');
      await waitForEnd(server.pid, STOP_WITHIN_MS);
      release();
    },
  };
}
