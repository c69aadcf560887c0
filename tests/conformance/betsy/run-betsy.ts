import { type Handler, loadFiles, type Script, simulate, type SimulationOutcome } from '@liuzhuan/cli';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusal } from '../refusal';
import type { SuiteScore } from '../suite-score';
import { type CaseVerdict, failing, pass, pending, scoreOfVerdicts } from '../verdict';

interface BetsyModel {
  readonly name: string;
  readonly file: string;
  readonly cases: readonly BetsyCase[];
}
interface BetsyCase {
  readonly vars: Readonly<Record<string, string | number>>;
  readonly expect: readonly string[];
  /** The file's `ParallelProcess` runs beside the process under test. */
  readonly parallel: boolean;
}

const logging = (text: string): Handler => ({ log: [text] });

/** The words betsy's scripts consist of (shared by all its models), as work that is handed out. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  CREATE_LOG_FILE: {},
  ...Object.fromEntries([1, 2, 3, 4, 5].map((number) => [`SCRIPT_task${number}`, logging(`SCRIPT_task${number}`)])),
  CREATE_MARKER_FILE: logging('MARKER_exists'),
  CREATE_TIMESTAMP_LOG_1: { takes: 'PT10S', log: ['TIMESTAMP'] },
  CREATE_TIMESTAMP_LOG_2: { takes: 'PT10S', log: ['TIMESTAMP'] },
  WAIT_TEN_SECONDS: { takes: 'PT10S' },
  SET_STRING_DATA: { set: { data: '"String"', 'Data Output': '"String"' } },
  LOG_DATA: logging('=if data = "String" then "DATA_correct" else null'),
  INCREMENT_INTEGER_VARIABLE: { set: { integerVariable: 'integerVariable + 1' } },
  INCREMENT_INTEGER_VARIABLE_AND_LOG: { set: { integerVariable: 'integerVariable + 1' }, log: ['INCREMENT_correct'] },
  THROW_ERROR: { error: 'ERR_CODE' },
};

/** Its conditions are written in Java. */
const EXPRESSIONS: Readonly<Record<string, string>> = {
  '${integerVariable}': 'integerVariable',
  ...Object.fromEntries(
    ['a', 'b', 'c'].flatMap((letter) => [
      [`test.contains("${letter}")`, `contains(test, "${letter}")`],
      // One of its files has a sign too many.
      [`test.contains("${letter}")>`, `contains(test, "${letter}")`],
      [`!test.contains("${letter}")`, `not(contains(test, "${letter}"))`],
    ]),
  ),
};

/** Where we come to other words than betsy on purpose. The reason holds only for exactly these words. */
const INTERRUPTS = {
  words: 'SCRIPT_task1 SCRIPT_task3',
  reason: 'the boundary event does not say cancelActivity="false" and so interrupts the whole activity with the first event thrown (BPMN 2.0.2, 13.5.3, and the default of Semantic.xsd); betsy expects it to go on',
};
const NO_TASK_3 = {
  words: 'SCRIPT_task1 SCRIPT_task1 SCRIPT_task2',
  reason: 'the file holds no script SCRIPT_task3: its last task says SCRIPT_task1, which we log',
};
const ON_PURPOSE: Readonly<Record<string, { readonly words: string; readonly reason: string }>> = {
  MultiInstance_NoneBehavior: INTERRUPTS,
  MultiInstance_OneBehavior: INTERRUPTS,
  MultiInstance_ComplexBehavior: INTERRUPTS,
  WCP09_Structured_Discriminator_MultiInstance: INTERRUPTS,
  WCP12_MultipleInstancesWithoutSynchronization: INTERRUPTS,
  AdHocSubProcess_Sequential: NO_TASK_3,
  AdHocSubProcess_Parallel: NO_TASK_3,
};

/** Longer than any of its processes runs. */
const LONG_ENOUGH = 'PT75S';

function scriptOf(model: BetsyModel, test: BetsyCase): Script {
  const start = { start: { process: model.name, variables: { ...test.vars } } };
  return {
    handlers: { ...HANDLERS },
    expressions: { ...EXPRESSIONS },
    steps: [{ autocomplete: true }, ...(test.parallel ? [{ start: { process: 'ParallelProcess', variables: { ...test.vars } } }] : []), start, { advance: LONG_ENOUGH }],
  };
}

/** What betsy would find in its log: a multiset. The marker is a file that is looked for where it is expected, and only there. */
function tokensOf({ log, cases, incidents, state }: SimulationOutcome, expected: readonly string[]): string[] {
  const stamps = log.filter(({ text }) => text === 'TIMESTAMP');
  const [first, second] = stamps;
  const texts = log.map(({ text }) => text).filter((text) => text !== 'TIMESTAMP');
  const [marker, rest] = [texts.filter((text) => text === 'MARKER_exists'), texts.filter((text) => text !== 'MARKER_exists')];
  const isThrown = cases.some(({ status }) => status === 'failed') || incidents.some(({ code }) => code === 'error-not-caught');
  return [
    ...rest,
    ...(expected.includes('MARKER_exists') ? marker.slice(0, 1) : []),
    ...(first && second && first.began < second.at && second.began < first.at ? ['EXECUTION_parallel'] : []),
    ...(isThrown ? ['ERROR_thrownErrorEvent'] : state === 'incident' ? ['ERROR_runtime'] : []),
  ].sort();
}

async function judge(folder: string, model: BetsyModel, test: BetsyCase): Promise<CaseVerdict> {
  const name = `${model.file.replace('.bpmn', '')} ${JSON.stringify(test.vars)}`;
  const script = scriptOf(model, test);
  const loaded = await loadFiles([{ name: model.file, kind: 'bpmn', content: readFileSync(join(folder, model.file), 'utf8') }], script);
  const outcome = simulate(loaded, script);
  const expected = [...test.expect].sort();
  if (outcome.state === 'refused') return expected.join() === 'ERROR' ? pass(name) : refusal(name, outcome);
  const tokens = tokensOf(outcome, expected);
  if (JSON.stringify(tokens) === JSON.stringify(expected)) return pass(name);
  const meant = ON_PURPOSE[model.name];
  if (meant && meant.words === tokens.join(' ')) return pending(name, meant.reason);
  const words = outcome.stopped?.diagnostic.message.en ?? outcome.incidents.map(({ element, message }) => `${element}: ${message.en}`).join('; ');
  return failing(name, `expected ${expected.join(' ')} but got ${tokens.join(' ') || 'nothing'}${words === '' ? '' : ` (${words})`}`);
}

/** betsy: 136 executable models, each case a multiset of words in a log. */
export async function run(material: string): Promise<SuiteScore> {
  const folder = join(material, 'betsy');
  const models = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as readonly BetsyModel[];
  const verdicts: CaseVerdict[] = [];
  for (const model of models) for (const test of model.cases) verdicts.push(await judge(folder, model, test));
  return scoreOfVerdicts(verdicts);
}
