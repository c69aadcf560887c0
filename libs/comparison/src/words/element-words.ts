import type { BilingualText } from '@liuzhuan/kernel';

const ELEMENTS: Readonly<Record<string, BilingualText>> = {
  process: { zh: '流程', en: 'Process' },
  collaboration: { zh: '协作', en: 'Collaboration' },
  lane: { zh: '泳道', en: 'Lane' },
  userTask: { zh: '人工任务', en: 'User task' },
  manualTask: { zh: '线下任务', en: 'Manual task' },
  task: { zh: '任务', en: 'Task' },
  serviceTask: { zh: '服务任务', en: 'Service task' },
  scriptTask: { zh: '脚本任务', en: 'Script task' },
  businessRuleTask: { zh: '决策任务', en: 'Business rule task' },
  sendTask: { zh: '发送任务', en: 'Send task' },
  receiveTask: { zh: '接收任务', en: 'Receive task' },
  callActivity: { zh: '调用流程', en: 'Call activity' },
  subProcess: { zh: '子流程', en: 'Sub-process' },
  transaction: { zh: '事务', en: 'Transaction' },
  adHocSubProcess: { zh: '随机子流程', en: 'Ad-hoc sub-process' },
  exclusiveGateway: { zh: '排他网关（择一）', en: 'Exclusive gateway' },
  parallelGateway: { zh: '并行网关（同时）', en: 'Parallel gateway' },
  inclusiveGateway: { zh: '包容网关（择一或多）', en: 'Inclusive gateway' },
  eventBasedGateway: { zh: '事件网关（先到先走）', en: 'Event-based gateway' },
  complexGateway: { zh: '复杂网关', en: 'Complex gateway' },
  startEvent: { zh: '开始事件', en: 'Start event' },
  endEvent: { zh: '结束事件', en: 'End event' },
  intermediateCatchEvent: { zh: '中间事件（等待）', en: 'Intermediate catch event' },
  intermediateThrowEvent: { zh: '中间事件（发出）', en: 'Intermediate throw event' },
  boundaryEvent: { zh: '边界事件', en: 'Boundary event' },
  sequenceFlow: { zh: '顺序流', en: 'Sequence flow' },
  messageFlow: { zh: '消息流', en: 'Message flow' },
  association: { zh: '关联线', en: 'Association' },
  textAnnotation: { zh: '文字说明', en: 'Text annotation' },
  group: { zh: '分组框', en: 'Group' },
  dataObjectReference: { zh: '数据对象', en: 'Data object' },
  dataStoreReference: { zh: '数据存储', en: 'Data store' },
  participant: { zh: '泳池', en: 'Pool' },
};

const TRIGGERS: Readonly<Record<string, BilingualText>> = {
  timer: { zh: '定时', en: 'timer' },
  message: { zh: '消息', en: 'message' },
  signal: { zh: '信号', en: 'signal' },
  error: { zh: '错误', en: 'error' },
  escalation: { zh: '升级', en: 'escalation' },
  conditional: { zh: '条件', en: 'conditional' },
  link: { zh: '链接', en: 'link' },
  terminate: { zh: '终止', en: 'terminate' },
  compensate: { zh: '补偿', en: 'compensation' },
  cancel: { zh: '取消', en: 'cancel' },
};

/** What kind of thing an element is: `userTask` (also `bpmn:UserTask`) → 人工任务; other kinds keep their technical name. */
export function elementWord(kind: string): BilingualText {
  const name = kind.replace('bpmn:', '');
  return ELEMENTS[`${name.charAt(0).toLowerCase()}${name.slice(1)}`] ?? { zh: name, en: name };
}

/** What an event waits for or causes: `timerEventDefinition` (also `bpmn:TimerEventDefinition`) → 定时; undefined for anything else. */
export function triggerWord(definition: string): BilingualText | undefined {
  const name = /^(?:bpmn:)?(\w+)EventDefinition$/.exec(definition)?.[1] ?? '';
  return TRIGGERS[`${name.charAt(0).toLowerCase()}${name.slice(1)}`];
}
