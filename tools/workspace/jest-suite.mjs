import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { JEST } from './programs.mjs';
import { PROJECT_FOLDER } from './project-folder.mjs';
import { run, tail } from './run.mjs';

/**
 * Runs one Jest project (`unit`, `integration`, `browser`) and counts its tests from Jest's own report.
 * A file that does not even load counts as one failed test. Answers `{ passed, failed, skipped, report }`.
 */
export async function jestSuite(name, { env = {}, live = false, filters = [] } = {}) {
  const folder = join(PROJECT_FOLDER, '.cache', 'reports');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  rmSync(file, { force: true });
  const options = ['--selectProjects', name, '--maxWorkers=2', '--passWithNoTests', '--json', `--outputFile=${file}`, ...filters];
  const { code, output } = await run(name, process.execPath, ['--disable-warning=ExperimentalWarning', JEST, ...options], {
    env: { ...env, NODE_ENV: 'test' },
    live,
  });
  if (!existsSync(file)) return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0, report: code === 0 ? '' : tail(output) };
  const { numPassedTests, numPendingTests, numTodoTests, numFailedTests, numRuntimeErrorTestSuites, testResults } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  // Jest may fail for a reason of its own (set-up, a leak, a threshold) with every test green.
  const silent = failed === 0 && code !== 0;
  return {
    passed: numPassedTests,
    failed: failed + (silent ? 1 : 0),
    skipped: numPendingTests + numTodoTests,
    report: silent ? tail(output) : failures(testResults),
  };
}

const LINES_PER_FAILURE = 100;
const FAILURES_SHOWN = 30;

/** What failed, shortened: the whole text is in the report. */
function failures(testResults) {
  const texts = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = name.replace(`${PROJECT_FOLDER}/`, '');
    const tests = assertionResults.filter((test) => test.status === 'failed');
    if (tests.length === 0) return status === 'failed' ? [`${file}\n${head(message)}`] : [];
    return tests.map((test) => `${file} › ${test.fullName}\n${head(test.failureMessages.join('\n'))}`);
  });
  const more = texts.length - FAILURES_SHOWN;
  return [...texts.slice(0, FAILURES_SHOWN), ...(more > 0 ? [`… ${more} more`] : [])].join('\n\n');
}

function head(text) {
  const lines = text.split('\n');
  return lines.length > LINES_PER_FAILURE ? [...lines.slice(0, LINES_PER_FAILURE), '  …'].join('\n') : text;
}
