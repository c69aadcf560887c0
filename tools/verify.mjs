#!/usr/bin/env node
/**
 * npm test: installs what is missing, then every check in the order of CHECKS, cheapest first. A failure does not stop the
 * checks after it. The last line reads `N passed, N failed`: each Jest test counts, every other check counts as one.
 */
import { parseArgs } from 'node:util';
import { requireNode } from './workspace/require-node.mjs';

requireNode();

const { run, tail, endChildrenWithUs } = await import('./workspace/run.mjs');
const { step, secondsSince } = await import('./workspace/progress.mjs');
const { installPackages } = await import('./workspace/install.mjs');
const { buildApps } = await import('./workspace/build.mjs');
const { findChromium, INSTALL_CHROMIUM } = await import('./workspace/find-chromium.mjs');
const { ESLINT, NX, TSC } = await import('./workspace/programs.mjs');
const { jestSuite } = await import('./workspace/jest-suite.mjs');

/** `work` answers `{ passed, failed, skipped?, report? }`. */
const CHECKS = [
  { name: 'lock', title: '锁文件 lock file', work: () => program('lock', ['tools/lock-check.mjs']) },
  { name: 'types', title: '类型 types', work: () => program('types', [TSC, '-b']) },
  { name: 'lint', title: '代码检查 lint', work: lint },
  { name: 'build', title: '构建 browser apps', work: builds },
  { name: 'unit', title: '单元测试 unit', work: () => suite('unit') },
  { name: 'integration', title: '集成测试 integration', work: () => suite('integration') },
  { name: 'browser', title: '浏览器测试 browser', work: browser },
];

const HELP = `npm test -- [选项 options]
  --only a,b     只运行这些检查   only these checks: ${CHECKS.map((check) => check.name).join(', ')}
  --skip a,b     跳过这些检查     all but these
  --live         显示各检查的输出 show what the checks print
  --help         显示此说明       this text
检查的输出保存在 .cache/logs，测试报告在 .cache/reports。 Output is kept in .cache/logs, test reports in .cache/reports.`;

const options = readOptions();
endChildrenWithUs();
try {
  await step('依赖包 packages', installPackages);
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const rows = [];
for (const check of CHECKS.filter(({ name }) => options.chosen(name))) rows.push(await conduct(check));
summarise(rows);

async function conduct({ name, title, work }) {
  const start = performance.now();
  console.log(`· ${title} …`);
  const result = await work().catch((error) => ({ passed: 0, failed: 1, report: error.message }));
  const row = { name, title, skipped: 0, report: '', ...result, time: secondsSince(start) };
  if (row.failed > 0) console.log(row.report.trimEnd());
  console.log(`${row.failed > 0 ? '✗' : '✓'} ${title}  ${row.time}`);
  return row;
}

function summarise(all) {
  const sum = (key) => all.reduce((total, row) => total + row[key], 0);
  const figure = (value, width) => String(value).padStart(width);
  console.log(`\n${'check'.padEnd(14)}${figure('passed', 8)}${figure('failed', 8)}${figure('skipped', 9)}${figure('time', 10)}`);
  for (const row of all) {
    console.log(`${row.name.padEnd(14)}${figure(row.passed, 8)}${figure(row.failed, 8)}${figure(row.skipped, 9)}${figure(row.time, 10)}${row.note ? `  ${row.note}` : ''}`);
  }
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
}

async function program(name, args) {
  const { code, output } = await run(name, process.execPath, args, { live: options.live, env: { NX_DAEMON: 'false', FORCE_COLOR: '0' } });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, report: tail(output, 200) };
}

/** Every project through Nx, which knows the boundaries; then what belongs to no project. */
async function lint() {
  const projects = await program('lint', [NX, 'run-many', '-t', 'lint', '--outputStyle=static']);
  return projects.failed > 0 ? projects : program('lint-tools', [ESLINT, 'tools', 'jest.config.js', 'jest.preset.js', 'eslint.config.mjs']);
}

async function builds() {
  await buildApps();
  return { passed: 1, failed: 0 };
}

async function suite(name, env = {}) {
  return jestSuite(name, { env, live: options.live });
}

async function browser() {
  const chromium = findChromium();
  if (chromium) return suite('browser', { CHROMIUM: chromium });
  const word = `没有找到 Chromium。 No Chromium found: ${INSTALL_CHROMIUM} (or set CHROMIUM)`;
  if (process.env.CI) return { passed: 0, failed: 1, report: word };
  console.log(`! ${word}`);
  return { passed: 0, failed: 0, note: 'skipped: no Chromium' };
}

function readOptions() {
  const known = { only: { type: 'string' }, skip: { type: 'string' }, live: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } };
  const list = (text) => (text ? text.split(',').map((name) => name.trim()) : []);
  let values;
  try {
    ({ values } = parseArgs({ options: known }));
    const unknown = [...list(values.only), ...list(values.skip)].filter((name) => !CHECKS.some((check) => check.name === name));
    if (unknown.length > 0) throw new Error(`没有名为 ${unknown.join('、')} 的检查。 There is no check of that name.`);
  } catch (error) {
    console.error(`✗ ${error.message}\n\n${HELP}`);
    process.exit(2);
  }
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  const only = list(values.only);
  const skip = list(values.skip);
  return { live: values.live ?? false, chosen: (name) => (only.length === 0 || only.includes(name)) && !skip.includes(name) };
}
