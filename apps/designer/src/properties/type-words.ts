import type { BilingualText } from '@liuzhuan/kernel';
import type { ModdleObject } from '../canvas/modeler-services';

const WORDS: Readonly<Record<string, BilingualText>> = {
  'bpmn:Process': { zh: '流程', en: 'Process' },
  'bpmn:Collaboration': { zh: '协作', en: 'Collaboration' },
  'bpmn:Lane': { zh: '泳道', en: 'Lane' },
  'bpmn:UserTask': { zh: '人工任务', en: 'User task' },
  'bpmn:ManualTask': { zh: '线下任务', en: 'Manual task' },
  'bpmn:Task': { zh: '任务', en: 'Task' },
  'bpmn:ServiceTask': { zh: '服务任务', en: 'Service task' },
  'bpmn:ScriptTask': { zh: '脚本任务', en: 'Script task' },
  'bpmn:BusinessRuleTask': { zh: '决策任务', en: 'Business rule task' },
  'bpmn:SendTask': { zh: '发送任务', en: 'Send task' },
  'bpmn:ReceiveTask': { zh: '接收任务', en: 'Receive task' },
  'bpmn:CallActivity': { zh: '调用流程', en: 'Call activity' },
  'bpmn:SubProcess': { zh: '子流程', en: 'Sub-process' },
  'bpmn:Transaction': { zh: '事务', en: 'Transaction' },
  'bpmn:AdHocSubProcess': { zh: '随机子流程', en: 'Ad-hoc sub-process' },
  'bpmn:ExclusiveGateway': { zh: '排他网关（择一）', en: 'Exclusive gateway' },
  'bpmn:ParallelGateway': { zh: '并行网关（同时）', en: 'Parallel gateway' },
  'bpmn:InclusiveGateway': { zh: '包容网关（择一或多）', en: 'Inclusive gateway' },
  'bpmn:EventBasedGateway': { zh: '事件网关（先到先走）', en: 'Event-based gateway' },
  'bpmn:ComplexGateway': { zh: '复杂网关', en: 'Complex gateway' },
  'bpmn:StartEvent': { zh: '开始事件', en: 'Start event' },
  'bpmn:EndEvent': { zh: '结束事件', en: 'End event' },
  'bpmn:IntermediateCatchEvent': { zh: '中间事件（等待）', en: 'Intermediate catch event' },
  'bpmn:IntermediateThrowEvent': { zh: '中间事件（发出）', en: 'Intermediate throw event' },
  'bpmn:BoundaryEvent': { zh: '边界事件', en: 'Boundary event' },
  'bpmn:SequenceFlow': { zh: '顺序流', en: 'Sequence flow' },
  'bpmn:MessageFlow': { zh: '消息流', en: 'Message flow' },
  'bpmn:Association': { zh: '关联线', en: 'Association' },
  'bpmn:TextAnnotation': { zh: '文字说明', en: 'Text annotation' },
  'bpmn:Group': { zh: '分组框', en: 'Group' },
  'bpmn:DataObjectReference': { zh: '数据对象', en: 'Data object' },
  'bpmn:DataStoreReference': { zh: '数据存储', en: 'Data store' },
  'bpmn:Participant': { zh: '泳池', en: 'Pool' },
};

const TRIGGERS: Readonly<Record<string, BilingualText>> = {
  'bpmn:TimerEventDefinition': { zh: '定时', en: 'timer' },
  'bpmn:MessageEventDefinition': { zh: '消息', en: 'message' },
  'bpmn:SignalEventDefinition': { zh: '信号', en: 'signal' },
  'bpmn:ErrorEventDefinition': { zh: '错误', en: 'error' },
  'bpmn:EscalationEventDefinition': { zh: '升级', en: 'escalation' },
  'bpmn:ConditionalEventDefinition': { zh: '条件', en: 'conditional' },
  'bpmn:LinkEventDefinition': { zh: '链接', en: 'link' },
  'bpmn:TerminateEventDefinition': { zh: '终止', en: 'terminate' },
  'bpmn:CompensateEventDefinition': { zh: '补偿', en: 'compensation' },
  'bpmn:CancelEventDefinition': { zh: '取消', en: 'cancel' },
};

/** What kind of thing an element is, e.g. 定时 · 边界事件. */
export function typeWord(object: ModdleObject, locale: 'zh' | 'en'): string {
  const word = WORDS[object.$type]?.[locale] ?? object.$type.replace('bpmn:', '');
  const [trigger] = object.$instanceOf('bpmn:Event') ? ((object.get('eventDefinitions') ?? []) as readonly ModdleObject[]) : [];
  const prefix = trigger && TRIGGERS[trigger.$type]?.[locale];
  return prefix ? `${prefix} · ${word}` : word;
}

/** The same for a node of a compiled program: `userTask` → 人工任务. */
export function kindWord(kind: string, locale: 'zh' | 'en'): string {
  return WORDS[`bpmn:${kind.charAt(0).toUpperCase()}${kind.slice(1)}`]?.[locale] ?? kind;
}
