import { type BpmnModel, parseBpmn } from '@liuzhuan/bpmn';
import { compileDefinitions, COMPILER_CODES } from '@liuzhuan/compiler';
import type { CodeTable } from '@liuzhuan/kernel';
import { COMPILER_EXAMPLES, fileOf, LINT_CODES, LINT_EXAMPLES, PROOF_EXAMPLES } from '@liuzhuan/lint';
import { checkSoundness, SOUNDNESS_CODES } from '@liuzhuan/soundness';
import { pictureOf } from './picture-of';

/** Folder of the pages, below the project. */
export const FOLDER = 'docs/findings';

interface Example {
  readonly code: string;
  readonly bad: string;
  readonly good: string;
  readonly at?: readonly string[];
  readonly attributes?: Readonly<Record<string, string>>;
  readonly goodAttributes?: Readonly<Record<string, string>>;
  readonly roots?: string;
  readonly goodRoots?: string;
}

const TABLES: readonly { readonly zh: string; readonly en: string; readonly codes: CodeTable }[] = [
  { zh: '画法（lint）', en: 'Drawing (lint)', codes: LINT_CODES },
  { zh: '证明（soundness）', en: 'Proof (soundness)', codes: SOUNDNESS_CODES },
  { zh: '编译（compiler）', en: 'Compiler', codes: COMPILER_CODES },
];
const EXAMPLES: readonly Example[] = [...LINT_EXAMPLES, ...PROOF_EXAMPLES, ...COMPILER_EXAMPLES];
const WEIGHTS = { error: '错误 · error', warning: '警告 · warning', info: '提示 · hint' } as const;

async function modelOf(text: string): Promise<BpmnModel> {
  const model = await parseBpmn(text);
  if (!model.ok) throw new Error(`Expected a readable example but got ${JSON.stringify(model.error)}`);
  return model.value;
}

/** Parameters in messages are shown as what they stand for. */
const shown = (message: string): string => message.replace(/\{(\w+)\}/g, '⟨$1⟩').replaceAll('<', '&lt;').replaceAll('|', '\\|');

/** What the proof points at. */
function provenAt(model: BpmnModel, code: string): readonly string[] {
  const [program] = code in SOUNDNESS_CODES ? compileDefinitions(model).programs : [];
  if (code in COMPILER_CODES) return compileDefinitions(model).diagnostics.flatMap((found) => (found.code === code && found.location.elementId !== undefined ? [found.location.elementId] : []));
  return program ? checkSoundness(program).findings.filter((finding) => finding.code === code).flatMap(({ elementIds }) => elementIds) : [];
}

async function picturesOf({ code, bad, good, at = [], attributes, goodAttributes = attributes, roots, goodRoots = roots }: Example): Promise<readonly (readonly [string, string])[]> {
  const sides = [['bad', fileOf(bad, attributes, roots), at], ['good', fileOf(good, goodAttributes, goodRoots), []]] as const;
  return Promise.all(
    sides.map(async ([side, text, marked]) => {
      const model = await modelOf(text);
      const [process] = model.processes;
      return [`${code}-${side}.svg`, process ? pictureOf(process, [...marked, ...(side === 'bad' ? provenAt(model, code) : [])]) : ''] as const;
    }),
  );
}

function pageOf(code: string, { severity, message, cure }: CodeTable[string], example: Example | undefined): string {
  const sides = example
    ? [
        ['错误的画法 · Incorrect', 'bad', example.bad],
        ['正确的画法 · Correct', 'good', example.good],
      ].flatMap(([title = '', side = '', text = '']) => ['', `## ${title}`, '', `![${title}](images/${code}-${side}.svg)`, '', '```xml', text.replaceAll('><', '>\n<'), '```'])
    : [];
  return [`# \`${code}\``, '', `${WEIGHTS[severity]}`, '', `- ${shown(message.zh)}`, `- ${shown(message.en)}`, '', `**怎么改 · How to mend**`, '', `- ${shown(cure.zh)}`, `- ${shown(cure.en)}`, ...sides, ''].join('\n');
}

/** Every file of the pages by its path below {@link FOLDER}: an index, a page for each code, two pictures for each example. */
export async function findingPages(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const index = ['# 校验结果 · Findings', '', '由代码表生成：`npx jest tests/docs/findings` 会核对；`WRITE_PAGES=1` 时重写。', 'Made from the tables of codes; `npx jest tests/docs/findings` holds them against the code, with `WRITE_PAGES=1` it writes them.'];
  for (const { zh, en, codes } of TABLES) {
    index.push('', `## ${zh} · ${en}`, '', '| | | |', '|:---|:---|:---|');
    for (const [code, entry] of Object.entries(codes)) {
      const example = EXAMPLES.find((each) => each.code === code);
      index.push(`| [\`${code}\`](${code}.md) | ${WEIGHTS[entry.severity]} | ${shown(entry.message.zh)} |`);
      files.set(`${code}.md`, pageOf(code, entry, example));
      if (example) for (const [name, picture] of await picturesOf(example)) files.set(`images/${name}`, picture);
    }
  }
  files.set('README.md', [...index, ''].join('\n'));
  return files;
}
