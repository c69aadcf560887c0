#!/usr/bin/env node
/**
 * npm start: everything from a bare clone to a running server. Plain Node, since nothing may be installed yet.
 * The server replaces this program as far as Node allows: signals and exit code pass through.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { requireNode } from './workspace/require-node.mjs';

requireNode();

const HELP = `npm start -- [选项 options]
  --port N      端口，默认 3000；被占用时自动顺延   port, default 3000, the next free one when busy (env PORT)
  --data DIR    数据目录，默认 .data               data folder, default .data (env LIUZHUAN_DATA)
  --nodes N     同一数据库上的服务进程数，默认 1    server processes on one database, default 1: see docs/how-to/run-several-nodes.md
  --no-build    不检查安装与构建，直接启动          start what is built, check nothing
  --help        显示此说明                         this text
环境变量 env DATABASE_URL: 使用外部 PostgreSQL，不启动内置数据库   use an external PostgreSQL instead of the embedded one`;

const { values } = readArguments();
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const { PROJECT_FOLDER } = await import('./workspace/project-folder.mjs');
const nodes = Number(values.nodes ?? 1);
const MAIN = join(PROJECT_FOLDER, 'apps', 'server', 'dist', ...(nodes === 1 ? ['main.js'] : ['nodes', 'run-nodes.js']));

try {
  if (!values['no-build']) await makeReady();
  if (!existsSync(MAIN)) throw new Error('服务器尚未构建，请去掉 --no-build。 The server is not built: leave out --no-build.');
  await serve();
} catch (error) {
  console.error(`✗ ${error.message}`);
  process.exit(1);
}

function readArguments() {
  const options = { port: { type: 'string' }, data: { type: 'string' }, nodes: { type: 'string' }, 'no-build': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } };
  try {
    return parseArgs({ options });
  } catch (error) {
    console.error(`✗ ${error.message}\n\n${HELP}`);
    process.exit(2);
  }
}

async function makeReady() {
  const { step } = await import('./workspace/progress.mjs');
  const { endChildrenWithUs } = await import('./workspace/run.mjs');
  const { installPackages } = await import('./workspace/install.mjs');
  const { buildApps, buildServer } = await import('./workspace/build.mjs');
  const release = endChildrenWithUs();
  await step('依赖包 packages', installPackages);
  await step('服务器 server', buildServer);
  await step('设计器与办公桌面 browser apps', buildApps);
  release();
}

async function serve() {
  const { choosePort } = await import('./workspace/choose-port.mjs');
  const host = process.env.HOST || '127.0.0.1';
  const wanted = Number(values.port ?? process.env.PORT ?? 3000);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) throw new Error(`端口应为 1 至 65535。 A port is a number from 1 to 65535.`);
  const port = await choosePort(wanted, host);
  if (port !== wanted) console.log(`! 端口 ${wanted} 已被占用，改用 ${port}。 Port ${wanted} is in use, taking ${port}.`);
  if (!Number.isInteger(nodes) || nodes < 1) throw new Error('节点数应为正整数。 --nodes is a whole number of at least 1.');
  const env = { ...process.env, PORT: String(port), HOST: host, LIUZHUAN_NODES: String(nodes) };
  if (values.data) env.LIUZHUAN_DATA = resolve(process.env.INIT_CWD ?? process.cwd(), values.data);
  // A process group of its own: a Ctrl-C at the terminal reaches the server once, through us.
  const server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], { cwd: PROJECT_FOLDER, env, stdio: 'inherit', detached: true });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  server.once('error', (error) => {
    console.error(`✗ ${error.message}`);
    process.exit(1);
  });
  server.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}
