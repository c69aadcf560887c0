import { type BpmnModel, parseBpmn } from '@liuzhuan/bpmn';
import { compileDefinitions, COMPILER_CODES } from '@liuzhuan/compiler';
import { ENGINE_CODES } from '@liuzhuan/engine';
import { DECISION_CODES } from '@liuzhuan/feel';
import type { CodeTable, JsonObject } from '@liuzhuan/kernel';
import { COMPILER_EXAMPLES, DEPLOYMENT_EXAMPLES, fileOf, LINT_CODES, LINT_EXAMPLES, PROOF_EXAMPLES, TABLE_EXAMPLES, type TableExample } from '@liuzhuan/lint';
import { checkSoundness, SOUNDNESS_CODES } from '@liuzhuan/soundness';
import { pictureOf } from './picture-of';
import { tableInWords } from './table-in-words';

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
  /** Forms beside the drawings, by their keys. */
  readonly forms?: Readonly<Record<string, JsonObject>>;
}

/** The codes there are examples of: those of a table that are about what an author draws. */
const shownIn = (codes: CodeTable, examples: readonly { readonly code: string }[]): CodeTable => Object.fromEntries(Object.entries(codes).filter(([code]) => examples.some((example) => example.code === code)));

const TABLES: readonly { readonly zh: string; readonly en: string; readonly codes: CodeTable }[] = [
  { zh: '画法（lint）', en: 'Drawing (lint)', codes: LINT_CODES },
  { zh: '证明（soundness）', en: 'Proof (soundness)', codes: SOUNDNESS_CODES },
  { zh: '编译（compiler）', en: 'Compiler', codes: COMPILER_CODES },
  { zh: '部署（engine）', en: 'Deployment (engine)', codes: shownIn(ENGINE_CODES, DEPLOYMENT_EXAMPLES) },
  { zh: '决策表（feel）', en: 'Decision tables (feel)', codes: shownIn(DECISION_CODES, TABLE_EXAMPLES) },
];
const EXAMPLES: readonly Example[] = [...LINT_EXAMPLES, ...PROOF_EXAMPLES, ...COMPILER_EXAMPLES, ...DEPLOYMENT_EXAMPLES];
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

/** Contents of the process as they are written in a file; with what is around them where its own attributes or what stands beside it matter. */
function written(contents: string, attributes: Example['attributes'], roots: Example['roots']): string {
  const [, inside = ''] = /^<definitions[^>]*>(.*)<\/definitions>$/s.exec(fileOf(contents, attributes, roots)) ?? [];
  return (attributes ?? roots ? inside : contents).replaceAll('><', '>\n<');
}

function drawingsOf({ code, bad, good, attributes, goodAttributes = attributes, roots, goodRoots, forms = {} }: Example): readonly string[] {
  const sides = [
    ['错误的画法 · Incorrect', 'bad', written(bad, attributes, goodRoots && roots)],
    ['正确的画法 · Correct', 'good', written(good, goodAttributes, goodRoots)],
  ].flatMap(([title = '', side = '', text = '']) => ['', `## ${title}`, '', `![${title}](images/${code}-${side}.svg)`, '', '```xml', text, '```']);
  const beside = Object.entries(forms).flatMap(([key, form]) => ['', `## 表单 · Form \`${key}\``, '', '```json', JSON.stringify(form, undefined, 2), '```']);
  return [...sides, ...beside];
}

const tablesOf = ({ code, bad, good }: TableExample): readonly string[] => ['', '## 错误的表 · Incorrect', '', ...tableInWords(bad, code), '', '## 正确的表 · Correct', '', ...tableInWords(good)];

function pageOf(code: string, { severity, message, cure }: CodeTable[string], example: Example | undefined): string {
  const table = TABLE_EXAMPLES.find((each) => each.code === code);
  const sides = [...(example ? drawingsOf(example) : []), ...(table ? tablesOf(table) : [])];
  return [`# \`${code}\``, '', `${WEIGHTS[severity]}`, '', `- ${shown(message.zh)}`, `- ${shown(message.en)}`, '', `**怎么改 · How to mend**`, '', `- ${shown(cure.zh)}`, `- ${shown(cure.en)}`, ...sides, ''].join('\n');
}

/** Every file of the pages by its path below {@link FOLDER}: an index, a page for each code, two pictures for each drawn example. */
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
