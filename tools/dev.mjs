#!/usr/bin/env node
/**
 * npm run dev: the server recompiled and restarted, the browser apps reloaded, while you type.
 * The apps are served by Vite on ports of their own and pass /api on to the server.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { requireNode } from './workspace/require-node.mjs';

requireNode();

const { PROJECT_FOLDER } = await import('./workspace/project-folder.mjs');
const { step } = await import('./workspace/progress.mjs');
const { installPackages } = await import('./workspace/install.mjs');
const { buildServer } = await import('./workspace/build.mjs');
const { choosePort } = await import('./workspace/choose-port.mjs');
const { TSC, viteOf } = await import('./workspace/programs.mjs');

const HOST = '127.0.0.1';
const COLOURS = { compile: 33, server: 32, designer: 36, desk: 35 };

await step('依赖包 packages', installPackages);
await step('服务器 server', () => buildServer().catch((error) => error.message));

const port = await choosePort(Number(process.env.PORT ?? 3000), HOST);
const designer = await choosePort(port + 100, HOST);
const desk = await choosePort(designer + 1, HOST);
const env = { ...process.env, HOST, PORT: String(port), FORCE_COLOR: '1' };
const children = [
  follow('compile', [TSC, '-b', '-w', '--preserveWatchOutput', 'apps/server'], PROJECT_FOLDER),
  follow('server', ['--disable-warning=ExperimentalWarning', '--watch', 'apps/server/dist/main.js'], PROJECT_FOLDER),
  follow('designer', [viteOf('designer'), '--port', String(designer), '--strictPort', '--host', HOST], `${PROJECT_FOLDER}/apps/designer`),
  follow('desk', [viteOf('desk'), '--port', String(desk), '--strictPort', '--host', HOST], `${PROJECT_FOLDER}/apps/desk`),
];
console.log(`server http://${HOST}:${port}  designer http://${HOST}:${designer}/designer/  desk http://${HOST}:${desk}/desk/`);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => children.forEach((child) => child.kill('SIGTERM')));

/** Starts one of the programs in a process group of its own and prints its lines under its name. */
function follow(name, args, cwd) {
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => console.log(`\u001b[${COLOURS[name]}m${name.padEnd(8)}\u001b[0m ${line}`));
  }
  child.once('exit', (code) => console.log(`${name} ended (${code})`));
  return child;
}
