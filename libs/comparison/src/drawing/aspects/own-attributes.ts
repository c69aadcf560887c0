import type { Aspect } from '../../aspects/aspect';
import { ELEMENT, ENDS, FEEL, RULE, TEXT, WORD, WORDS, YES_NO } from '../../aspects/value-kinds';

import type { FieldRow } from '../../aspects/aspect';
import { elementWord } from '../../words/element-words';
import { labelled } from './labelled';

const KIND = { same: (value: string) => value, say: elementWord };

const NAMES: Readonly<Record<string, FieldRow>> = {
  name: { ...labelled('名称', 'name'), what: 'name', value: TEXT, sentence: { zh: '{before}改名为{after}', en: '{before} renamed {after}' } },
  '@type': { ...labelled('类型', 'kind'), value: KIND, sentence: { zh: '{subject}由{before}改为{after}', en: '{subject}: {before} became {after}' } },
  '@id': { ...labelled('标识', 'id'), value: WORD },
  '@in': { ...labelled('所在的流程', 'where it belongs'), what: 'place', value: ELEMENT, sentence: { zh: '{subject}由{before}移入{after}', en: '{subject} moved from {before} into {after}' } },
  '@lane': { ...labelled('泳道', 'lane'), what: 'lane', value: ELEMENT, sentence: { zh: '{subject}由泳道{before}移到泳道{after}', en: '{subject} moved from lane {before} to lane {after}' } },
  '@ends': { ...labelled('起止', 'ends'), value: ENDS, sentence: { zh: '{before}改接为{after}', en: '{before} now goes {after}' } },
  attachedToRef: { ...labelled('所附的环节', 'attached to'), value: ELEMENT },
  default: { ...labelled('默认走向', 'default way'), what: 'condition', value: ELEMENT },
  'lz:clauses': { ...labelled('法规条款', 'clauses'), what: 'clauses', value: WORDS },
};

const PROCESS: Readonly<Record<string, FieldRow>> = {
  'lz:title': { ...labelled('案件标题规则', 'title of a case'), value: FEEL },
  'lz:starters': { ...labelled('可发起的人', 'who may start it'), value: RULE },
  isExecutable: { ...labelled('可执行', 'executable'), value: YES_NO, default: 'false' },
  processRef: { ...labelled('所画的流程', 'process shown'), value: WORD },
};

const STEPS: Readonly<Record<string, FieldRow>> = {
  'lz:outcomeVariable': { ...labelled('选定操作存入的变量', 'variable of the outcome'), what: 'outcome', value: WORD, default: 'outcome' },
  'lz:result': { ...labelled('脚本结果存入的变量', 'variable of the script'), what: 'script', value: WORD },
  'lz:chosenBy': { ...labelled('挑选子环节的人', 'who chooses'), what: 'assignment', value: RULE },
  scriptFormat: { ...labelled('脚本语言', 'script language'), what: 'script', value: WORD },
  calledElement: { ...labelled('被调用的流程', 'called process'), what: 'call', value: WORD },
  messageRef: { ...labelled('消息', 'message'), what: 'message', value: ELEMENT },
  operationRef: { ...labelled('接口操作', 'operation'), what: 'service', value: ELEMENT },
  instantiate: { ...labelled('由它发起案件', 'starts a case'), value: YES_NO, default: 'false' },
  isInterrupting: { ...labelled('触发时中断', 'interrupts'), what: 'event', value: YES_NO, default: 'true' },
  cancelActivity: { ...labelled('触发时中断原环节', 'interrupts the step'), what: 'event', value: YES_NO, default: 'true' },
  parallelMultiple: { ...labelled('须全部触发', 'all must occur'), what: 'event', value: YES_NO, default: 'false' },
  triggeredByEvent: { ...labelled('由事件触发', 'triggered by an event'), what: 'event', value: YES_NO, default: 'false' },
  isForCompensation: { ...labelled('用于补偿', 'for compensation'), what: 'event', value: YES_NO, default: 'false' },
  eventGatewayType: { ...labelled('等待方式', 'how it waits'), value: WORD, default: 'Exclusive' },
  gatewayDirection: { ...labelled('网关方向', 'direction'), value: WORD, default: 'Unspecified', affectsRun: false },
  ordering: { ...labelled('子环节的次序', 'ordering'), value: WORD, default: 'Parallel' },
  cancelRemainingInstances: { ...labelled('结束时取消其余', 'cancels the rest'), value: YES_NO, default: 'true' },
  startQuantity: { ...labelled('所需令牌数', 'tokens needed'), value: WORD, default: '1' },
  completionQuantity: { ...labelled('发出令牌数', 'tokens sent'), value: WORD, default: '1' },
  implementation: { ...labelled('实现方式', 'implementation'), what: 'service', value: WORD, default: '##unspecified' },
};

const DATA: Readonly<Record<string, FieldRow>> = {
  errorCode: { ...labelled('错误代码', 'error code'), what: 'event', value: WORD },
  escalationCode: { ...labelled('升级代码', 'escalation code'), what: 'event', value: WORD },
  dataObjectRef: { ...labelled('数据对象', 'data object'), value: ELEMENT },
  dataStoreRef: { ...labelled('数据存储', 'data store'), value: ELEMENT },
  itemSubjectRef: { ...labelled('数据类型', 'item type'), value: ELEMENT },
  structureRef: { ...labelled('数据结构', 'structure'), value: WORD },
  isCollection: { ...labelled('为列表', 'a list'), value: YES_NO, default: 'false' },
};

/** What stands on the elements themselves, and where they stand in the drawing's structure. */
export const OWN_ATTRIBUTES: readonly Aspect[] = [
  { part: '', what: 'element', label: { zh: '属性', en: 'attributes' }, fields: { ...NAMES, ...PROCESS, ...STEPS, ...DATA } },
  { part: 'documentation', what: 'documentation', label: { zh: '说明', en: 'documentation' }, affectsRun: false, fields: { '#': { label: { zh: '说明', en: 'documentation' }, value: TEXT } } },
  { part: 'text', what: 'documentation', label: { zh: '文字', en: 'text' }, affectsRun: false, fields: { '#': { label: { zh: '文字', en: 'text' }, value: TEXT } } },
];
