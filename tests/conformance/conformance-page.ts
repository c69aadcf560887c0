import { join } from 'node:path';
import { ROOT } from '../architecture/project-files';
import type { Score } from './score-file';
import type { SuiteScore } from './suite-score';

/** Where the page stands. */
export const PAGE_FILE = join(ROOT, 'docs', 'conformance.md');

/** What a suite measures, and whose it is. */
const SUBJECTS: Readonly<Record<string, string>> = {
  elements: 'Every element and attribute of BPMN 2.0.2, with golden traces of ours',
  patterns: 'Workflow control-flow patterns WCP-1 to WCP-43, as drawings of ours',
  betsy: 'betsy (University of Bamberg): executable models, each input with the log tokens it must leave',
  miwg: 'OMG BPMN Model Interchange Working Group, reference models: nothing lost on a round trip; each process compiles or is refused by element and reason',
  bpmnspector: 'BPMNspector: valid or not, by constraint EXT.nnn',
  fbpmn: 'fbpmn: safe, sound and message-sound under correlated messages (Network01Bag)',
  dmn2: 'DMN Technology Compatibility Kit, compliance level 2',
  dmn3: 'DMN Technology Compatibility Kit, compliance level 3, the directories chosen for this table',
  'cn-oa':
    'Approval models of Chinese office systems on Activiti: nothing lost on a round trip; every foreign setting kept in the file and in the report of the import; an end reached from every state, whatever is chosen at gateways and in whatever order tasks are done',
  bpmndt: 'bpmn-driven-testing: the run can follow exactly the given path of nodes, gateways and none events it leaves out aside',
};

/** docs/conformance.md as it follows from the committed score. */
export function conformancePage(score: Score): string {
  const suites = Object.entries(score);
  return [
    '# Conformance',
    'Published test material, and what becomes of it here. `npm run conformance` measures anew and writes this page; with `-- --check` it fails when the page is no longer true. The material is not part of this repository (its licences differ): a suite whose material is not on the machine is skipped, and keeps its figures.',
    '**Pending** is what is refused on purpose or not built yet, **fail** what is built and wrong. Either has its reason below.',
    table(suites),
    ...suites.filter(([, { remarks }]) => remarks.length > 0).map(([name, suite]) => `## ${name}\n\n${remarksOf(suite)}`),
  ]
    .join('\n\n')
    .concat('\n');
}

function table(suites: readonly (readonly [string, SuiteScore])[]): string {
  const rows = suites.map(([name, { total, pass, pending, fail }]) => `| ${name} | ${SUBJECTS[name] ?? ''} | ${total} | ${pass} | ${pending} | ${fail} | ${percent(pass, total)} |`);
  return ['| suite | what it measures | cases | pass | pending | fail | |', '|---|---|---:|---:|---:|---:|---:|', ...rows].join('\n');
}

const percent = (part: number, whole: number): string => (whole === 0 ? '' : `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`);

/** Cases with the same reason are one row. */
function remarksOf({ remarks }: SuiteScore): string {
  const rows = new Map<string, string[]>();
  for (const { case: name, status, reason } of remarks) {
    const key = `${status} | ${cell(reason)}`;
    rows.set(key, [...(rows.get(key) ?? []), `\`${name.replace(/\|/g, '\\|')}\``]);
  }
  return ['| cases | | why |', '|---|---|---|', ...[...rows].map(([key, names]) => `| ${names.join(', ')} | ${key} |`)].join('\n');
}

/** Text fit for a cell: signs that Markdown or HTML would read stay what they are. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[|<>[\]*_`]/g, (sign) => (sign === '`' ? "'" : `\\${sign}`)).trim();
}
