import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from './project-folder.mjs';

const LOGS = join(PROJECT_FOLDER, '.cache', 'logs');
const running = new Set();

/**
 * Runs one program in the project folder with its output in `.cache/logs/NAME.log` (and on the terminal with `live`).
 * Answers `{ code, output, logFile }`; never throws.
 */
export async function run(name, program, options, { env = {}, live = false, cwd = PROJECT_FOLDER } = {}) {
  mkdirSync(LOGS, { recursive: true });
  const logFile = join(LOGS, `${name}.log`);
  const log = createWriteStream(logFile);
  const code = await new Promise((resolve) => {
    const child = spawn(program, options, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    const take = (target) => (chunk) => {
      log.write(chunk);
      if (live) target.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.once('error', (error) => {
      log.write(String(error));
      resolve(127);
    });
    child.once('close', (exitCode) => {
      running.delete(child);
      resolve(exitCode ?? 1);
    });
  });
  await new Promise((resolve) => log.end(resolve));
  return { code, output: readFileSync(logFile, 'utf8'), logFile };
}

/** Passes a signal that ends us on to what we run, so that nothing is left behind. Answers a function that ends this. */
export function endChildrenWithUs() {
  const end = (signal) => {
    for (const child of running) child.kill(signal);
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, end);
  return () => signals.forEach((signal) => process.off(signal, end));
}

/** The last lines of an output: enough to see what went wrong. */
export function tail(output, lines = 80) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
