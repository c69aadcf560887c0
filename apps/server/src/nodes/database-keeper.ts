import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, type PostgresOptions, type PostgresServer, startPostgres } from '@liuzhuan/storage';

const LOOK_EVERY_MS = 200;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;

/** Keeps an embedded server running: when its process is gone, it is started again on the same port, so that the address the nodes know stays right. */
export class DatabaseKeeper {
  private stopping = false;
  private readonly watching: Promise<void>;

  private constructor(
    private server: PostgresServer,
    private readonly options: PostgresOptions,
  ) {
    this.watching = this.watch();
  }

  static async start(options: PostgresOptions): Promise<DatabaseKeeper> {
    const server = await startPostgres(options);
    return new DatabaseKeeper(server, { ...options, port: server.port });
  }

  get url(): string {
    return this.server.url;
  }

  /** Pid of the postmaster that was started last. */
  get pid(): number {
    return this.server.pid;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.watching;
    await this.server.stop();
  }

  private async watch(): Promise<void> {
    while (!this.stopping) {
      if (isAlive(this.server.pid)) await pause(LOOK_EVERY_MS);
      else await this.startAgain();
    }
  }

  private async startAgain(): Promise<void> {
    this.options.log(`! 数据库进程 ${this.server.pid} 已结束，正在重新启动。 The database (process ${this.server.pid}) has ended and is started again.`);
    // Nothing is left to kill: this lets go of the one that ended.
    await this.server.kill();
    for (let wait = FIRST_PAUSE_MS; !this.stopping; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      try {
        this.server = await startPostgres(this.options);
        return;
      } catch (error) {
        this.options.log(`! ${error instanceof Error ? error.message : String(error)}`);
        await pause(wait);
      }
    }
  }
}
