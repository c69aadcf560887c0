import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CONSTRAINTS_FILE, constraintsPage } from './bpmnspector/constraints-page';
import { conformancePage, PAGE_FILE } from './conformance-page';
import { ELEMENT_FOLDER, elementPages } from './metamodel/element-pages';
import { fromRoot, gatherEvidence } from './metamodel/evidence';
import { hasMaterial, MATERIAL } from './material';
import { differences, readScore, type Score, writeScore } from './score-file';
import type { SuiteScore } from './suite-score';
import { SUITES } from './suite-table';

const HELP = `npm run conformance -- [选项 options]
  --check        不写入，仅核对已提交的得分   write nothing, fail when the committed score is no longer true
  --only a,b     只运行这些套件               only these suites: ${SUITES.map(({ name }) => name).join(', ')}
  --show         列出未通过的用例             list what does not pass
  --help         显示此说明                   this text`;

/** Runs the suites whose material is here, prints the table, and writes or checks tests/conformance/score.json. */
async function main(): Promise<number> {
  const values = readArguments();
  if (!values) return 2;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const committed = readScore();
  const found: Record<string, SuiteScore> = {};
  console.log(`${'suite'.padEnd(14)}${['total', 'pass', 'pending', 'fail'].map((word) => word.padStart(9)).join('')}`);
  for (const suite of SUITES.filter(({ name }) => values.only.length === 0 || values.only.includes(name))) {
    if (!hasMaterial(suite)) {
      console.log(`${suite.name.padEnd(14)}  没有测试材料，跳过。 skipped: its material is not on this machine`);
      continue;
    }
    const score = await suite.run(MATERIAL);
    found[suite.name] = score;
    console.log(`${suite.name.padEnd(14)}${[score.total, score.pass, score.pending, score.fail].map((figure) => String(figure).padStart(9)).join('')}`);
    if (values.show) for (const remark of score.remarks) console.log(`  ${remark.status}  ${remark.case}: ${remark.reason}`);
  }
  const pages = new Map([...elementPages(await gatherEvidence()), [CONSTRAINTS_FILE, constraintsPage()]]);
  return values.check ? check(committed, found, pages) : keep(committed, found, pages);
}

function check(committed: Score, found: Score, pages: ReadonlyMap<string, string>): number {
  const wrong = Object.entries(found).flatMap(([name, score]) => differences(name, committed[name], score));
  const isPageTrue = existsSync(PAGE_FILE) && readFileSync(PAGE_FILE, 'utf8') === conformancePage(committed);
  if (!isPageTrue) wrong.push('docs/conformance.md is not as the committed score has it');
  for (const [file, text] of pages) if (!existsSync(file) || readFileSync(file, 'utf8') !== text) wrong.push(`${fromRoot(file)} is not as the golden traces or the table of constraints have it`);
  for (const line of wrong) console.log(`✗ ${line}`);
  if (wrong.length > 0) console.log('已提交的得分不再属实：运行 npm run conformance 并查看差异。 The committed score is no longer true: run npm run conformance and read the diff.');
  return wrong.length > 0 ? 1 : 0;
}

/** Suites that were not run keep their score. */
function keep(committed: Score, found: Score, pages: ReadonlyMap<string, string>): number {
  const score = { ...committed, ...found };
  writeScore(score);
  writeFileSync(PAGE_FILE, conformancePage(score));
  mkdirSync(ELEMENT_FOLDER, { recursive: true });
  for (const [file, text] of pages) writeFileSync(file, text);
  return 0;
}

function readArguments() {
  try {
    const options = { check: { type: 'boolean' }, only: { type: 'string' }, show: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
    const { values } = parseArgs({ options });
    const only = (values.only ?? '').split(',').filter((name) => name !== '');
    const unknown = only.filter((name) => !SUITES.some((suite) => suite.name === name));
    if (unknown.length > 0) throw new Error(`没有名为 ${unknown.join('、')} 的套件。 There is no suite of that name.`);
    return { ...values, only };
  } catch (error) {
    console.error(`✗ ${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return undefined;
  }
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 70;
  },
);
