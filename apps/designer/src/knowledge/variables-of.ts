import { type BpmnModel, type FlowNode, flowNodesOf } from '@liuzhuan/bpmn';
import type { DecisionModel } from '@liuzhuan/feel';
import { answerOf } from './decision-variables';
import { variableOfField } from './field-variables';
import type { FormFile } from './read-forms';
import type { Giver, KnownValue, Variable } from './variable';

const entry = (name: string, kind: Variable['kind'], zh: string, en: string): Variable => ({ name, from: { zh, en }, kind, givers: [] });

/** Names every expression sees, whatever the process. */
const ALWAYS: readonly Variable[] = [
  entry('starter', 'person', '发起人', 'who started the case'),
  entry('starterUnit', 'unit', '发起人所在科室', 'unit of the starter'),
  entry('now', 'moment', '此刻', 'this moment'),
  entry('today', 'date', '今天', 'today'),
  entry('organisation', 'text', '本单位', 'the organisation'),
  entry('instanceId', 'text', '案件标识', 'id of the case'),
  {
    ...entry('case', 'context', '案件', 'the case'),
    entries: [entry('number', 'text', '编号', 'number'), entry('title', 'text', '标题', 'title'), entry('startedAt', 'moment', '发起时间', 'when it was started')],
  },
  entry('outcome', 'text', '上一个人工任务选定的操作', 'the outcome chosen at the last task'),
];

/** What `draw-number` answers. */
const NUMBER_ENTRIES: readonly Variable[] = [
  entry('series', 'text', '编号序列', 'series'),
  entry('sequence', 'number', '序号', 'sequence'),
  entry('text', 'text', '完整编号', 'the number as written'),
  entry('taken', 'list', '已占用', 'taken'),
];

type Given = Pick<Variable, 'name'> & Partial<Pick<Variable, 'kind' | 'values' | 'entries'>>;

const named = (name: string | undefined, more: Omit<Given, 'name'> = {}): readonly Given[] => (name === undefined || name === '' ? [] : [{ name, ...more }]);

/** The entries a script's context makes into variables: `{ 承办单位: …, 日期: … }`. Only those at the beginning of a line are sure to be its own. */
function contextKeys(script: string | undefined): readonly Given[] {
  return [...(script ?? '').matchAll(/(?:^|[{\n,])\s*"?([\p{L}_][\p{L}\p{N}_]*)"?\s*:/gu)].flatMap(([, key]) => named(key));
}

function outcomesOf(node: FlowNode): readonly KnownValue[] {
  return 'settings' in node ? node.settings.outcomes.map(({ name, label }) => ({ value: name, label: label ?? name })) : [];
}

function decisionResult(node: FlowNode, decisions: readonly DecisionModel[]): readonly Given[] {
  if (node.type !== 'businessRuleTask' || !node.decision) return [];
  const shown = node.name ?? node.id;
  const answer = answerOf(decisions, node.decision.ref, { zh: `由“${shown}”给出`, en: `given by "${shown}"` });
  return node.decision.result === undefined ? (answer.entries ?? []) : named(node.decision.result, answer);
}

/** What a step puts into variables beside its form. */
function givenBy(node: FlowNode, decisions: readonly DecisionModel[]): readonly Given[] {
  const given: Given[] = [...decisionResult(node, decisions)];
  if ('settings' in node) {
    const values = outcomesOf(node);
    if (values.length > 0) given.push({ name: node.settings.outcomeVariable, kind: 'text', values });
  }
  if (node.type === 'scriptTask') given.push(...named(node.result), ...contextKeys(node.result === undefined ? node.script : undefined));
  if ('service' in node) given.push(...named(node.service?.result, node.service?.type === 'draw-number' ? { kind: 'context', entries: NUMBER_ENTRIES } : {}));
  if (node.type === 'callActivity') given.push(...node.outMappings.flatMap(({ target }) => named(target)));
  if ('outputs' in node) given.push(...node.outputs.flatMap(({ target }) => named(target)));
  if ('loop' in node && node.loop?.type === 'multiInstance') given.push(...named(node.loop.settings.element), ...named(node.loop.settings.into, { kind: 'list' }));
  return given;
}

/** Key of the form a step shows, and which of its fields it fills in. */
function formOf(node: FlowNode): { readonly key: string; readonly fills: (field: string) => boolean } | undefined {
  const form = node.type === 'startEvent' ? node.form : 'settings' in node ? node.settings.form : undefined;
  const editable = node.type === 'startEvent' ? undefined : form?.editable;
  return form && { key: form.key, fills: (field) => editable === undefined || editable === 'all' || editable.includes(field) };
}

/** Every name an expression of this process may use: form fields, results of its steps, its data, and those always there. */
export function variablesOf(model: BpmnModel | undefined, forms: readonly FormFile[], decisions: readonly DecisionModel[] = []): readonly Variable[] {
  const found = new Map<string, Variable>();
  const put = (variable: Variable, giver?: Giver) => {
    const old = found.get(variable.name);
    const givers = [...(old?.givers ?? []), ...(giver ? [giver] : [])];
    found.set(variable.name, { ...(old && old.kind !== 'any' ? old : variable), givers });
  };
  const nodes = (model?.processes ?? []).flatMap(flowNodesOf);
  for (const form of forms) {
    for (const field of form.fields) {
      const variable = variableOfField(field, form.key);
      put(variable);
      for (const node of nodes) {
        const used = formOf(node);
        if (used?.key === form.key && used.fills(field.key)) put(variable, { node: node.id, values: variable.values });
      }
    }
  }
  for (const node of nodes) {
    const shown = node.name?.replace(/\s+/g, ' ') ?? node.id;
    for (const { name, kind = 'any', values, entries } of givenBy(node, decisions))
      put({ name, from: { zh: `由“${shown}”给出`, en: `given by "${shown}"` }, kind, entries, givers: [] }, { node: node.id, values });
  }
  for (const { id, name = id } of (model?.processes ?? []).flatMap(({ dataObjects }) => dataObjects)) put({ name, from: { zh: '数据对象', en: 'data object' }, kind: 'any', givers: [] });
  for (const { id, name = id } of model?.dataStores ?? []) put({ name, from: { zh: '数据存储', en: 'data store' }, kind: 'any', givers: [] });
  for (const variable of ALWAYS) if (!found.has(variable.name)) put(variable);
  return [...found.values()];
}
