import type { BilingualText } from '@liuzhuan/kernel';
import type { Aspect, FieldRow } from '../aspects/aspect';
import { FEEL, TEXT, WORD, WORDS } from '../aspects/value-kinds';
import type { ChangeSubject } from '../change';
import type { Domain, Side } from '../things/domain';
import type { Thing } from '../things/thing';
import { quoted } from '../words/texts';
import { hitPolicy } from './hit-policies';

const row = (zh: string, en: string, rest: Omit<FieldRow, 'label'> = {}): FieldRow => ({ label: { zh, en }, ...rest });
const part = (name: string, zh: string, en: string, rest: Partial<Aspect> = {}): Aspect => ({ part: name, what: 'decision', label: { zh, en }, fields: {}, ...rest });
const HIT = { same: (value: string) => value, say: hitPolicy };

/** What can change in decisions beside the rows and columns of their tables. */
const DECISION_ASPECTS: readonly Aspect[] = [
  part('', '属性', 'attributes', {
    fields: {
      name: row('名称', 'name', { what: 'name', value: TEXT, sentence: { zh: '{before}改名为{after}', en: '{before} renamed {after}' } }),
      '@id': row('标识', 'id', { value: WORD }),
      hitPolicy: row('命中方式', 'hit policy', { value: HIT, default: 'UNIQUE' }),
      aggregation: row('汇总方式', 'aggregation', { value: WORD }),
      'lz:clauses': row('法规条款', 'clauses', { what: 'clauses', value: WORDS }),
      namespace: row('命名空间', 'namespace', { value: WORD }),
      typeRef: row('结果类型', 'type', { value: WORD }),
      isCollection: row('为列表', 'a list', { value: WORD, default: 'false' }),
    },
  }),
  part('description', '说明', 'description', { what: 'documentation', affectsRun: false, fields: { '#': row('说明', 'description', { value: TEXT }) } }),
  part('variable', '结果变量', 'variable', { fields: { name: row('结果变量', 'variable', { value: WORD }), typeRef: row('结果类型', 'type', { value: WORD }) } }),
  part('informationRequirement/requiredInput', '所需输入', 'required input', { key: 'href', telling: true }),
  part('informationRequirement/requiredDecision', '所依据的决策', 'required decision', { key: 'href', telling: true }),
  part('knowledgeRequirement/requiredKnowledge', '所用的函数', 'required function', { key: 'href', telling: true }),
  part('literalExpression/text', '算式', 'expression', { fields: { '#': row('算式', 'expression', { value: FEEL }) } }),
  part('allowedValues/text', '可取的值', 'allowed values', { fields: { '#': row('可取的值', 'allowed values', { value: FEEL }) } }),
  part('typeRef', '基本类型', 'base type', { fields: { '#': row('基本类型', 'base type', { value: WORD }) } }),
];

interface DecisionType {
  readonly noun: BilingualText;
  readonly what: ChangeSubject;
}
const TYPES: Readonly<Record<string, DecisionType>> = {
  decision: { noun: { zh: '决策', en: 'decision' }, what: 'decision' },
  decisionTable: { noun: { zh: '决策表', en: 'decision table' }, what: 'decision' },
  inputData: { noun: { zh: '决策输入', en: 'input of decisions' }, what: 'decision' },
  businessKnowledgeModel: { noun: { zh: '决策函数', en: 'function' }, what: 'decision' },
  decisionService: { noun: { zh: '决策服务', en: 'decision service' }, what: 'decision' },
  itemDefinition: { noun: { zh: '决策数据类型', en: 'type' }, what: 'decision' },
  textAnnotation: { noun: { zh: '决策图的文字说明', en: 'annotation' }, what: 'documentation' },
  association: { noun: { zh: '决策图的关联线', en: 'association' }, what: 'documentation' },
  definitions: { noun: { zh: '决策文件', en: 'decision file' }, what: 'decision' },
};

export function labelOfDecision({ type, name, id }: Pick<Thing, 'type' | 'name' | 'id'>): BilingualText {
  const noun = TYPES[type]?.noun ?? { zh: type, en: type };
  const said = quoted(name === '' ? id : name);
  return { zh: `${noun.zh}${said.zh}`, en: `${noun.en} ${said.en}` };
}

/** A table's changes are gathered under its decision's name; so are the decision's own. */
function subjectOf({ name, id, type }: Thing, { things }: Side): BilingualText {
  const table = type === 'decisionTable' || things.has(`${id}/table`);
  return labelOfDecision({ name, id, type: table ? 'decisionTable' : type });
}

/** How decisions are compared. */
export const DECISION_DOMAIN: Domain = {
  likeness: { familyOf: ({ type }) => type, neighboursOf: () => [] },
  aspects: DECISION_ASPECTS,
  groupOf: ({ id, type, parent }) => (type === 'decisionTable' ? (parent ?? id) : id),
  subjectOf,
  labelOf: labelOfDecision,
  nounOf: labelOfDecision,
  whatOf: ({ type }) => TYPES[type]?.what ?? 'decision',
  affectsRun: ({ type }) => TYPES[type]?.what !== 'documentation' && type !== 'knowledgeSource',
  elementOf: () => false,
};
