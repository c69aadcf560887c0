#!/usr/bin/env node
/** npm run bench: the figures of docs/performance.md. `-- --quick` to see that it runs, `-- --write` to keep the figures. */
import { spawn } from 'node:child_process';
import { requireNode } from './workspace/require-node.mjs';

requireNode();

const { PROJECT_FOLDER } = await import('./workspace/project-folder.mjs');
const { step } = await import('./workspace/progress.mjs');
const { installPackages } = await import('./workspace/install.mjs');

await step('依赖包 packages', installPackages);
const node = ['--disable-warning=ExperimentalWarning', '--conditions=@liuzhuan/source', '--require', './tools/typescript-hook.cjs'];
const bench = spawn(process.execPath, [...node, 'tests/bench/run-bench.ts', ...process.argv.slice(2)], { cwd: PROJECT_FOLDER, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => bench.kill(signal));
bench.once('exit', (code) => process.exit(code ?? 1));
