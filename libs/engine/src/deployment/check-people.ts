import { alternativesOf, type Call, callsOf } from '@liuzhuan/feel';
import type { BilingualText, Diagnostic } from '@liuzhuan/kernel';
import type { FeelSource, NodeProgram, Program } from '@liuzhuan/machine';
import { peopleNow, valueNow } from '../assignment/people-now';
import { hostFunctions, type Office } from '../case/case-environment';
import { diagnose, type EngineCode } from '../codes';
import { type DirectoryParameter, DIRECTORY_SIGNATURES } from '../directory/directory-signatures';
import { unknownNamesIn } from '../directory/unknown-names';
import { nobodyInWords } from './nobody-in-words';

/** One place of a program where an expression says who. */
interface PeopleUse {
  readonly property: string;
  readonly words: BilingualText;
  readonly sourcesOf: (node: NodeProgram) => readonly (FeelSource | undefined)[];
  /** What is told when nobody is found; absent where an expression only helps to find somebody. */
  readonly nobody?: EngineCode;
  /** Members need not be persons: only none at all is nobody. */
  readonly anything?: true;
}

const inputs = ({ service }: NodeProgram, to: boolean): readonly FeelSource[] =>
  (service?.inputs ?? []).flatMap(({ name, value }) => ((service?.type === 'notify' && name === 'to') === to ? [value] : []));

/** Every setting of a node that names people, and those whose values such settings read. */
const USES: readonly PeopleUse[] = [
  { property: 'rule', words: { zh: '办理人', en: 'assignment' }, sourcesOf: ({ task }) => [task?.assignment?.rule], nobody: 'assignee-nobody' },
  { property: 'escalateTo', words: { zh: '逾期上报', en: 'escalation' }, sourcesOf: ({ task }) => [task?.due?.escalateTo], nobody: 'told-nobody' },
  { property: 'copy', words: { zh: '抄送', en: 'copies' }, sourcesOf: ({ task }) => task?.copies ?? [], nobody: 'told-nobody' },
  { property: 'service', words: { zh: '通知', en: 'notice' }, sourcesOf: (node) => inputs(node, true), nobody: 'told-nobody' },
  { property: 'chosenBy', words: { zh: '选择下一步的人', en: 'choice of what is next' }, sourcesOf: ({ adHoc }) => [adHoc?.chosenBy], nobody: 'chooser-nobody' },
  { property: 'collection', words: { zh: '成员', en: 'members' }, sourcesOf: ({ multiInstance }) => [multiInstance?.collection], nobody: 'members-nobody', anything: true },
  { property: 'script', words: { zh: '脚本', en: 'script' }, sourcesOf: ({ script }) => [script?.source] },
  { property: 'service', words: { zh: '服务输入', en: 'inputs' }, sourcesOf: (node) => inputs(node, false) },
  { property: 'output', words: { zh: '输出', en: 'outputs' }, sourcesOf: ({ outputs = [] }) => outputs.map(({ source }) => source) },
  { property: 'in', words: { zh: '传入', en: 'inputs' }, sourcesOf: ({ call }) => (call?.inputs ?? []).map(({ source }) => source) },
];
const STARTERS: PeopleUse = { property: 'starters', words: { zh: '可以发起的人', en: 'starters' }, sourcesOf: () => [], nobody: 'starters-nobody' };

const KINDS: Readonly<Record<DirectoryParameter, BilingualText>> = {
  unit: { zh: '科室', en: 'unit' },
  post: { zh: '职务', en: 'post' },
  person: { zh: '人员', en: 'person' },
  'unit-or-post': { zh: '科室或职务', en: 'unit or post' },
  node: { zh: '步骤', en: 'step' },
};

/** So much of an expression is quoted. */
const QUOTED = 80;
const quoted = (source: string): string => {
  const line = source.replace(/\s+/g, ' ').trim();
  return line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line;
};

/** Nothing in it is looked up or named: an author who writes `null` means it. */
const namesNothing = (source: string): boolean => !/"[^"]/.test(source) && callsOf(source).length === 0;

/**
 * Whom the rules of a program name today, as far as no case is needed to tell: names the organisation does not have, rules that find nobody, and
 * parts of rules that do. A rule that depends on a case is only held against the names it spells out.
 */
export function checkPeople(program: Program, office: Office, resource: string): readonly Diagnostic[] {
  const found = [
    ...(program.starters === undefined ? [] : check({ id: program.id, name: program.name }, STARTERS, program.starters, office, resource)),
    ...Object.values(program.scopes).flatMap(({ nodes }) =>
      Object.values(nodes).flatMap((node) => USES.flatMap((use) => use.sourcesOf(node).flatMap((source) => (source === undefined ? [] : check(node, use, source, office, resource))))),
    ),
  ];
  // A multi-instance activity and its members bear the same id: what is wrong is said once.
  return [...new Map(found.map((each) => [JSON.stringify([each.code, each.location.elementId, each.params]), each])).values()];
}

function check({ id, name }: Pick<NodeProgram, 'id' | 'name'>, { property, words, nobody, anything }: PeopleUse, source: FeelSource, office: Office, resource: string): readonly Diagnostic[] {
  const at = { resource, elementId: id, property };
  const node = name || id;
  const unknown = unknownNamesIn(source, office.directory).map(({ kind, name: unknownName }) => diagnose('directory-name-unknown', at, { node, name: unknownName, kindZh: KINDS[kind].zh, kindEn: KINDS[kind].en }));
  const what = { node, whatZh: words.zh, whatEn: words.en };
  const ofRule = nobody === undefined ? [] : alternativesOf(source).filter((each) => !namesNothing(each) && unknownNamesIn(each, office.directory).length === 0);
  return [
    ...unknown,
    ...ofRule.flatMap((rule) => {
      const parts = emptyParts(rule, office);
      const params = { ...what, rule: quoted(rule) };
      if (nobody !== undefined && (anything ? isEmpty(rule, office) : isNobody(rule, office))) return [diagnose(nobody, at, { ...params, ...why(rule, parts, office) })];
      return parts.map((part) => diagnose('rule-part-nobody', at, { ...params, ...why(part.source, [part], office) }));
    }),
  ];
}

function isNobody(rule: FeelSource, office: Office): boolean {
  return peopleNow(rule, office.directory, hostFunctions(office))?.kind === 'nobody';
}

function isEmpty(source: FeelSource, office: Office): boolean {
  const found = valueNow(source, hostFunctions(office));
  return found?.kind === 'value' && [found.value].flat().every((member) => member === null);
}

/** Calls of the directory, each as large as it can be told without a case, that find nobody. */
function emptyParts(rule: FeelSource, office: Office): readonly Call[] {
  const decided = callsOf(rule).filter(({ name, source }) => Object.hasOwn(DIRECTORY_SIGNATURES, name) && valueNow(source, hostFunctions(office))?.kind === 'value');
  const largest = decided.filter(({ source }) => !decided.some((other) => other.source !== source && other.source.includes(source)));
  return [...new Map(largest.map((call) => [call.source, call])).values()].filter(({ source }) => isEmpty(source, office));
}

/** Why nobody is found: each call in words, or the expression where there are none. */
function why(rule: FeelSource, parts: readonly Call[], office: Office): { readonly whyZh: string; readonly whyEn: string } {
  const words = parts.map((part) => nobodyInWords(part, office));
  if (words.length === 0 || words.includes(undefined)) return { whyZh: `${quoted(rule)} 在组织中找不到人`, whyEn: `${quoted(rule)} finds no person in the organisation` };
  return { whyZh: words.map((each) => each?.zh).join('，'), whyEn: words.map((each) => each?.en).join(', ') };
}
