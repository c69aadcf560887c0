import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseAccount } from '../../libs/storage/src/postgres-server/account';
import { isAlive, waitForEnd } from '../../libs/storage/src/postgres-server/processes';

const GENTLE_MS = 20_000;

/** A program of the system that runs beside the tests, as the unprivileged account of the database. What it says goes into a file. */
export class Daemon {
  private child: ChildProcess | undefined;

  constructor(
    private readonly path: string,
    private readonly options: readonly string[],
    private readonly folder: string,
    private readonly name: string,
  ) {}

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  start(): void {
    const account = databaseAccount();
    const log = openSync(this.logFile, 'a');
    try {
      const env = { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'UTC', PYTHONWARNINGS: 'ignore', ETCD_UNSUPPORTED_ARCH: process.arch };
      this.child = spawn(this.path, [...this.options], { cwd: this.folder, stdio: ['ignore', log, log], env, uid: account?.uid, gid: account?.gid });
      this.child.once('error', () => undefined);
    } finally {
      closeSync(log);
    }
  }

  /** Lets it end; SIGKILL when it does not. */
  async stop(): Promise<void> {
    if (!this.isRunning) return;
    process.kill(this.pid, 'SIGCONT');
    process.kill(this.pid, 'SIGTERM');
    if (!(await waitForEnd(this.pid, GENTLE_MS))) await this.kill();
  }

  async kill(): Promise<void> {
    if (!this.isRunning) return;
    process.kill(this.pid, 'SIGKILL');
    await waitForEnd(this.pid, GENTLE_MS);
  }

  get isRunning(): boolean {
    return this.pid > 0 && isAlive(this.pid);
  }

  /** Its last words. */
  get log(): string {
    return readFileSync(this.logFile, 'utf8').slice(-4_000);
  }

  private get logFile(): string {
    return join(this.folder, `${this.name}.log`);
  }
}
