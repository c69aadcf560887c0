import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@liuzhuan/storage';
import { ROOT } from '../architecture/project-files';

const MAIN = join(ROOT, 'apps/server/dist/main.js');
const CLOCK = join(__dirname, 'shifted-clock.cjs');
const READY = 'Liuzhuan 已就绪';
const START_MS = 60_000;

/** The real server as a process of its own, on a database that is seeded already. It can be killed at any instant and started again. */
export class KillableServer {
  private child: ChildProcess | undefined;
  private output = '';
  /** Milliseconds by which its clock is ahead of the machine's, from the next start on. */
  clockShift = 0;
  kills = 0;

  private constructor(
    private readonly databaseUrl: string,
    readonly port: number,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** `environment`: settings beside those every such server has. */
  static async on(databaseUrl: string, environment: NodeJS.ProcessEnv = {}): Promise<KillableServer> {
    if (!existsSync(MAIN)) throw new Error('Expected a built server but there is none: npx tsc -b apps/server');
    return new KillableServer(databaseUrl, (await freePort()) ?? 0, environment);
  }

  get base(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const env = {
      ...process.env,
      DATABASE_URL: this.databaseUrl,
      PORT: String(this.port),
      LIUZHUAN_SEED: 'none',
      LIUZHUAN_SESSION_HOURS: '100000',
      LIUZHUAN_TEST_CLOCK_SHIFT: String(this.clockShift),
      ...this.environment,
    };
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--require', CLOCK, MAIN], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    this.output = '';
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`Expected the server to be ready but it said:\n${this.output}`)), START_MS);
      const read = (text: Buffer) => {
        this.output += text.toString();
        if (!this.output.includes(READY)) return;
        clearTimeout(late);
        resolve();
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', () => reject(new Error(`Expected a running server but it ended:\n${this.output}`)));
    });
  }

  /** SIGKILL: no handler runs, nothing is flushed, open requests break. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    this.kills += 1;
  }

  /** SIGTERM, and the end; gives the exit code. */
  async end(): Promise<number | null> {
    const { child } = this;
    if (!child) throw new Error('Expected a running server but there is none');
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    return ended;
  }

  signal(name: NodeJS.Signals): void {
    this.child?.kill(name);
  }

  /** Errors the server has reported since its last start. */
  get errors(): readonly string[] {
    return this.output.split('\n').filter((line) => / ERROR /.test(line));
  }
}
