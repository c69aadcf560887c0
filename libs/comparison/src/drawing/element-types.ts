import type { BilingualText } from '@liuzhuan/kernel';
import type { ChangeSubject } from '../change';

/** What the comparison must know of a BPMN element that has an identity of its own. */
export interface ElementType {
  /** How it is announced: 环节, 网关, 消息. */
  readonly noun: BilingualText;
  readonly what: ChangeSubject;
  /** Elements of one family may become each other and stay the same element. */
  readonly family: string;
  /** True where it is drawn. */
  readonly drawn: boolean;
  /** False for what is only looked at. */
  readonly affectsRun: boolean;
}

const drawn = (family: string, zh: string, en: string, what: ChangeSubject = 'element', affectsRun = true): ElementType => ({ noun: { zh, en }, what, family, drawn: true, affectsRun });
const named = (family: string, zh: string, en: string, what: ChangeSubject): ElementType => ({ noun: { zh, en }, what, family, drawn: false, affectsRun: true });
const many = (types: readonly string[], type: ElementType): Record<string, ElementType> => Object.fromEntries(types.map((name) => [name, type]));

const TASKS = ['task', 'userTask', 'manualTask', 'serviceTask', 'scriptTask', 'businessRuleTask', 'sendTask', 'receiveTask', 'callActivity'];
const SUB_PROCESSES = ['subProcess', 'transaction', 'adHocSubProcess'];
const GATEWAYS = ['exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'eventBasedGateway', 'complexGateway'];
const EVENTS = ['startEvent', 'endEvent', 'intermediateCatchEvent', 'intermediateThrowEvent', 'boundaryEvent'];
const GLOBAL_TASKS = ['globalTask', 'globalUserTask', 'globalManualTask', 'globalScriptTask', 'globalBusinessRuleTask'];

/** BPMN elements that keep an identity over versions, by local name; everything else belongs to the nearest of them. */
export const ELEMENT_TYPES: Readonly<Record<string, ElementType>> = {
  definitions: named('definitions', '文件', 'file', 'other'),
  process: named('process', '流程', 'process', 'process'),
  ...many([...TASKS, ...SUB_PROCESSES], drawn('activity', '环节', 'step')),
  ...many(GATEWAYS, drawn('gateway', '网关', 'gateway')),
  ...many(EVENTS, drawn('event', '事件', 'event')),
  ...many(GLOBAL_TASKS, named('globalTask', '公用环节', 'global task', 'element')),
  sequenceFlow: drawn('sequenceFlow', '走向', 'way', 'flow'),
  messageFlow: drawn('messageFlow', '消息流', 'message flow', 'flow'),
  lane: drawn('lane', '泳道', 'lane', 'lane'),
  participant: drawn('participant', '泳池', 'pool', 'lane'),
  collaboration: { ...named('collaboration', '协作', 'collaboration', 'lane'), affectsRun: false },
  dataObject: named('dataObject', '数据对象', 'data object', 'data'),
  dataObjectReference: drawn('dataObjectReference', '数据对象', 'data object', 'data'),
  dataStore: named('dataStore', '数据存储', 'data store', 'data'),
  dataStoreReference: drawn('dataStoreReference', '数据存储', 'data store', 'data'),
  property: named('property', '属性', 'property', 'data'),
  itemDefinition: named('itemDefinition', '数据类型', 'item definition', 'data'),
  message: named('message', '消息', 'message', 'message'),
  signal: named('signal', '信号', 'signal', 'event'),
  error: named('error', '错误', 'error', 'event'),
  escalation: named('escalation', '升级', 'escalation', 'event'),
  interface: named('interface', '接口', 'interface', 'service'),
  operation: named('operation', '接口操作', 'operation', 'service'),
  resource: named('resource', '资源', 'resource', 'assignment'),
  correlationProperty: named('correlationProperty', '关联属性', 'correlation property', 'message'),
  correlationKey: named('correlationKey', '关联键', 'correlation key', 'message'),
  textAnnotation: drawn('textAnnotation', '文字说明', 'annotation', 'documentation', false),
  association: drawn('association', '关联线', 'association', 'documentation', false),
  group: drawn('group', '分组框', 'group', 'documentation', false),
};

const UNKNOWN: ElementType = named('other', '元素', 'element', 'other');

/** The row of an element; `other` for none. */
export function elementType(name: string): ElementType {
  return ELEMENT_TYPES[name] ?? UNKNOWN;
}
