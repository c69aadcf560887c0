import { type BpmnModel, flowNodesOf } from '@liuzhuan/bpmn';
import type { FormFile } from './read-forms';

/** A name an expression may use, and where it comes from, in both languages. */
export interface Variable {
  readonly name: string;
  readonly from: { readonly zh: string; readonly en: string };
}

/** Names every expression sees, whatever the process. */
const ALWAYS: readonly Variable[] = [
  { name: 'starter', from: { zh: '发起人', en: 'who started the case' } },
  { name: 'starterUnit', from: { zh: '发起人所在科室', en: 'unit of the starter' } },
  { name: 'now', from: { zh: '此刻', en: 'this moment' } },
  { name: 'today', from: { zh: '今天', en: 'today' } },
  { name: 'organisation', from: { zh: '本单位', en: 'the organisation' } },
  { name: 'instanceId', from: { zh: '案件标识', en: 'id of the case' } },
  { name: 'case', from: { zh: '案件：number、title、startedAt', en: 'the case: number, title, startedAt' } },
  { name: 'outcome', from: { zh: '上一个人工任务选定的操作', en: 'the outcome chosen at the last task' } },
];

function variablesOfNode(node: ReturnType<typeof flowNodesOf>[number]): readonly string[] {
  const named: (string | undefined)[] = [];
  if (node.type === 'userTask' || node.type === 'manualTask') named.push(node.settings.outcomeVariable);
  if (node.type === 'scriptTask') named.push(node.result, ...contextKeys(node.result === undefined ? node.script : undefined));
  if (node.type === 'businessRuleTask') named.push(node.decision?.result);
  if (node.type === 'serviceTask' || node.type === 'sendTask') named.push(node.service?.result);
  if (node.type === 'callActivity') named.push(...node.outMappings.map(({ target }) => target));
  if ('outputs' in node) named.push(...node.outputs.map(({ target }) => target));
  if ('loop' in node && node.loop?.type === 'multiInstance') named.push(node.loop.settings.element, node.loop.settings.into);
  return named.flatMap((name) => (name === undefined || name === '' ? [] : [name]));
}

/** The entries a script's context makes into variables: `{ 承办单位: …, 日期: … }`. Only those at the beginning of a line are sure to be its own. */
function contextKeys(script: string | undefined): readonly string[] {
  return [...(script ?? '').matchAll(/(?:^|[{\n,])\s*"?([\p{L}_][\p{L}\p{N}_]*)"?\s*:/gu)].map(([, key]) => key ?? '');
}

/** Every name an expression of this process may use: form fields, results of its steps, and those always there. */
export function variablesOf(model: BpmnModel | undefined, forms: readonly FormFile[]): readonly Variable[] {
  const found = new Map<string, Variable>();
  const put = (variable: Variable) => void (found.has(variable.name) || found.set(variable.name, variable));
  for (const form of forms) for (const { key, label } of form.fields) put({ name: key, from: { zh: `表单 ${form.key}：${label}`, en: `form ${form.key}: ${label}` } });
  for (const node of (model?.processes ?? []).flatMap(flowNodesOf)) {
    const shown = ('name' in node && node.name) || node.id;
    for (const name of variablesOfNode(node)) put({ name, from: { zh: `由“${shown}”给出`, en: `given by "${shown}"` } });
  }
  ALWAYS.forEach(put);
  return [...found.values()];
}
