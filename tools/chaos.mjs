#!/usr/bin/env node
/** npm run chaos -- --kills N --seed S: servers and database die under load; nothing may be lost, doubled or stuck. See docs/how-to/run-several-nodes.md. */
import { spawn } from 'node:child_process';
import { requireNode } from './workspace/require-node.mjs';

requireNode();

const { PROJECT_FOLDER } = await import('./workspace/project-folder.mjs');
const { step } = await import('./workspace/progress.mjs');
const { installPackages } = await import('./workspace/install.mjs');
const { buildServer } = await import('./workspace/build.mjs');

await step('依赖包 packages', installPackages);
await step('服务器 server', buildServer);
const node = ['--disable-warning=ExperimentalWarning', '--conditions=@liuzhuan/source', '--require', './tools/typescript-hook.cjs'];
const chaos = spawn(process.execPath, [...node, 'tests/chaos/run-chaos.ts', ...process.argv.slice(2)], { cwd: PROJECT_FOLDER, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => chaos.kill(signal));
chaos.once('exit', (code) => process.exit(code ?? 1));
