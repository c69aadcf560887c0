import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../architecture/project-files';

/** What `npm start` runs, ready to be used. */
export interface Started {
  readonly child: ChildProcess;
  /** The visible address. */
  readonly base: string;
  /** Pid of the database's server. */
  readonly database: number;
  output(): string;
}

/** Runs what `npm start` runs, on a folder for the data, until the server says that it is ready. */
export async function startOn(data: string, port: number, options: readonly string[], begun: (child: ChildProcess) => void): Promise<Started> {
  const { DATABASE_URL: _external, ...env } = process.env;
  const child = spawn(process.execPath, ['tools/start.mjs', '--no-build', '--port', String(port), '--data', data, ...options], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  begun(child);
  let output = '';
  const base = await new Promise<string>((resolve, reject) => {
    const read = (text: Buffer) => {
      output += text.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+(?=\/desk)/.exec(output)?.[0];
      if (address) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`Expected a running server but it ended with ${code}:\n${output}`)));
  });
  return { child, base, database: postmasterOf(data), output: () => output };
}

/** Pid of the server that runs on a data folder. */
export function postmasterOf(data: string): number {
  return Number(readFileSync(join(data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Sends a signal and waits for the end; gives the exit code. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}
