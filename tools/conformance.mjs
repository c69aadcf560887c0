#!/usr/bin/env node
/** npm run conformance: all suites whose material is here; writes tests/conformance/score.json. `-- --check` fails when that is no longer true. */
import { spawn } from 'node:child_process';
import { requireNode } from './workspace/require-node.mjs';

requireNode();

const { PROJECT_FOLDER } = await import('./workspace/project-folder.mjs');
const { step } = await import('./workspace/progress.mjs');
const { installPackages } = await import('./workspace/install.mjs');

await step('依赖包 packages', installPackages);
const node = ['--disable-warning=ExperimentalWarning', '--conditions=@liuzhuan/source', '--require', './tools/typescript-hook.cjs'];
const conformance = spawn(process.execPath, [...node, 'tests/conformance/run-conformance.ts', ...process.argv.slice(2)], { cwd: PROJECT_FOLDER, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => conformance.kill(signal));
conformance.once('exit', (code) => process.exit(code ?? 1));
