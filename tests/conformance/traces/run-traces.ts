import { loadFiles, type LoadedFiles, readScript, type Script, simulate, type SourceFile } from '@liuzhuan/cli';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SuiteScore } from '../suite-score';
import { type CaseVerdict, failing, pass, pending, scoreOfVerdicts } from '../verdict';
import { type GoldenTrace, type Happened, happened, unexpected } from './golden-trace';

/** `LZ_UPDATE=1` writes what happened into the golden traces; what is written there by hand stays. */
const isUpdate = (): boolean => process.env['LZ_UPDATE'] === '1';

const STEPS = '.steps.json';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** What an expectation calls tasks. */
const TASKS = /task$/i;

/**
 * Runs a suite of golden traces. Each folder below `root` has drawings `NAME.bpmn`, decisions `*.dmn`, and for each case of a drawing
 * `NAME.steps.json` or `NAME.what-it-shows.steps.json` (steps of `liuzhuan simulate`) with the golden trace `….trace.json` beside it.
 * `pending.json` gives reasons: by case, or of the whole folder as `*` when there is nothing to draw.
 */
export async function runTraces(root: string): Promise<SuiteScore> {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const verdicts: CaseVerdict[] = [];
  for (const { name } of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) verdicts.push(...(await judgeFolder(root, name)));
  return scoreOfVerdicts(verdicts);
}

async function judgeFolder(root: string, folder: string): Promise<CaseVerdict[]> {
  const path = join(root, folder);
  const files = readdirSync(path).sort();
  const reasons = files.includes('pending.json') ? (readJson(join(path, 'pending.json')) as Readonly<Record<string, string>>) : {};
  const stems = files.flatMap((file) => (file.endsWith(STEPS) ? file.slice(0, -STEPS.length) : []));
  const unplayed = Object.entries(reasons).filter(([name]) => !stems.includes(name));
  const verdicts = unplayed.map(([name, reason]) => pending(name === '*' ? folder : `${folder}/${name}`, reason));
  if (files.length === 0) verdicts.push(failing(folder, 'neither steps nor a reason why there are none'));
  for (const stem of stems) {
    const verdict = await judgeCase(path, `${folder}/${stem}`, stem, files);
    const reason = reasons[stem];
    if (reason === undefined) verdicts.push(verdict);
    else verdicts.push(verdict.verdict === 'pass' ? failing(verdict.name, 'passes, but pending.json says why it does not') : pending(verdict.name, reason));
  }
  return verdicts;
}

async function judgeCase(path: string, name: string, stem: string, files: readonly string[]): Promise<CaseVerdict> {
  const drawing = `${stem.split('.')[0]}.bpmn`;
  if (!files.includes(drawing)) return failing(name, `there is no ${drawing}`);
  const script = readScript(readJson(join(path, `${stem}${STEPS}`)));
  if (!script.ok) return failing(name, `${script.error.where}: ${script.error.reason}`);
  const loaded = await loadFiles([sourceOf(path, drawing), ...files.filter((file) => file.endsWith('.dmn')).map((file) => sourceOf(path, file))], script.value);
  const outcome = simulate(loaded, script.value);
  const now = happened(outcome, script.value.steps);
  const file = join(path, `${stem}.trace.json`);
  const golden = existsSync(file) ? (readJson(file) as GoldenTrace) : undefined;
  const { shows = '', expected = {} } = golden ?? {};
  if (isUpdate()) writeFileSync(file, `${JSON.stringify({ shows, expected, ...now }, null, 1)}\n`);
  else if (!golden) return failing(name, 'there is no golden trace');
  if (shows === '') return failing(name, 'the golden trace does not say what it shows');
  const taskIds = new Set(loaded.programs.flatMap(({ scopes }) => Object.values(scopes).flatMap(({ nodes }) => Object.values(nodes).flatMap(({ id, kind }) => (TASKS.test(kind) ? [id] : [])))));
  const wrong = [...unexpected(expected, outcome, taskIds), ...(golden && !isUpdate() ? changes(golden, now) : []), ...forgotten(loaded, script.value, now)];
  const words = outcome.stopped && expected.stopped === undefined ? [outcome.stopped.diagnostic.message.en] : [];
  return wrong.length === 0 ? pass(name) : failing(name, [...wrong, ...words].join('; '));
}

/** What is otherwise when everything is written down and read back between any two steps, as by a server that is started again each time. */
function forgotten(loaded: LoadedFiles, script: Script, now: Happened): readonly string[] {
  const steps = script.steps.flatMap((step) => [step, { reload: {} }]);
  const again = happened(simulate(loaded, { ...script, steps }), steps);
  return changes(now, { ...again, steps: again.steps.filter((_step, index) => index % 2 === 0) }).map((change) => `after a restart: ${change}`);
}

const sourceOf = (path: string, name: string): SourceFile => ({ name, kind: name.endsWith('.dmn') ? 'dmn' : 'bpmn', content: readFileSync(join(path, name), 'utf8') });

/** JSON that does not depend on the order of names, which a database does not keep. */
const plain = (value: unknown): string | undefined =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));

/** Where what happened is no longer as the golden trace has it. */
function changes(golden: Happened, now: Happened): readonly string[] {
  const keys = ['steps', 'state', 'waits', 'incidents', 'variables', 'dataStores', 'errors', 'stopped'] as const;
  return keys.flatMap((key) => {
    if (plain(golden[key]) === plain(now[key])) return [];
    if (key !== 'steps') return [`${key} was ${plain(golden[key])} and is now ${plain(now[key])}`];
    const at = now.steps.findIndex((step, index) => plain(step) !== plain(golden.steps[index]));
    return [`step ${at < 0 ? now.steps.length : at} was ${plain(golden.steps.at(at))} and is now ${plain(now.steps[at])}`];
  });
}
