import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

/** What the first message of a node that serves says to the process that started it. */
export const READY_MESSAGE = 'ready';

/** How a node is run. */
export interface ServerNodeSettings {
  /** For the lines about it. */
  readonly name: string;
  /** The program, with the options of Node before it. */
  readonly program: readonly string[];
  readonly folder: string;
  /** Asked at every start. */
  readonly environment: () => NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
  /** Where its output goes; absent: where ours goes. */
  readonly output?: (text: string) => void;
}

/** A node that ended sooner than this waits before its next start, longer each time. */
const SHORT_LIFE_MS = 5_000;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 2_000;

/** One server process, started again whenever it ends without having been told to. */
export class ServerNode {
  private child: ChildProcess | undefined;
  private stopping = false;
  private ready = false;
  private hasServed = false;
  private readonly waiting = new Set<{ readonly resolve: () => void; readonly reject: (error: Error) => void }>();
  private running: Promise<void> | undefined;

  constructor(private readonly settings: ServerNodeSettings) {}

  get name(): string {
    return this.settings.name;
  }

  /** It serves, as far as we know. */
  get isReady(): boolean {
    return this.ready;
  }

  /** Pid of its process; undefined between an end and the next start. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Starts it and keeps it running. Resolves when it serves for the first time; fails when it ends before. */
  start(): Promise<void> {
    this.running ??= this.keepRunning();
    return this.served();
  }

  /** Resolves as soon as it serves. */
  served(): Promise<void> {
    return this.ready ? Promise.resolve() : new Promise((resolve, reject) => this.waiting.add({ resolve, reject }));
  }

  /** Lets it end cleanly and does not start it again. */
  async stop(): Promise<void> {
    this.stopping = true;
    // Whoever asks for a node gets another one from now on.
    this.ready = false;
    this.child?.kill('SIGTERM');
    await this.running;
  }

  /** To its process, if there is one; true when it was delivered. */
  signal(name: NodeJS.Signals): boolean {
    return this.child?.kill(name) ?? false;
  }

  private async keepRunning(): Promise<void> {
    for (let wait = FIRST_PAUSE_MS; !this.stopping; ) {
      const begun = Date.now();
      const end = await this.live();
      if (this.stopping) return;
      if (!this.hasServed) return this.waiting.forEach(({ reject }) => reject(new Error(`${this.name}: ${end}`)));
      const isShort = Date.now() - begun < SHORT_LIFE_MS;
      wait = isShort ? Math.min(wait * 2, LONGEST_PAUSE_MS) : FIRST_PAUSE_MS;
      this.settings.log(`! ${this.name} 意外结束（${end}），正在重新启动。 ${this.name} ended by itself (${end}) and is started again.`);
      await pause(wait);
    }
  }

  /** One life, from the start to the end of the process; gives how it ended. */
  private live(): Promise<string> {
    const { program, folder, environment, output } = this.settings;
    // A process group of its own: a Ctrl-C at the terminal reaches it once, through us.
    const child = spawn(process.execPath, [...program], { cwd: folder, env: environment(), stdio: ['ignore', output ? 'pipe' : 'inherit', output ? 'pipe' : 'inherit', 'ipc'], detached: true });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => output?.(text.toString()));
    child.on('message', (message) => {
      if (message !== READY_MESSAGE || this.child !== child) return;
      this.ready = true;
      this.hasServed = true;
      for (const { resolve } of this.waiting) resolve();
      this.waiting.clear();
    });
    return new Promise((resolve) => {
      const ended = (how: string) => {
        this.ready = false;
        this.child = undefined;
        resolve(how);
      };
      child.once('error', (error) => ended(error.message));
      child.once('exit', (code, signal) => ended(signal ?? `exit ${code}`));
    });
  }
}
