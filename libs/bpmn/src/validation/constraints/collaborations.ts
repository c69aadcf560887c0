import type { ConstraintTable } from '../constraint';
import { ACTIVITIES, ARTIFACTS, CHOREOGRAPHY_ACTIVITIES, CONVERSATION_NODES, EVENTS, SUB_PROCESSES } from '../source/element-names';
import { type Facts, isArtifact } from '../source/facts';
import { ancestorOf, childrenOf, flagOf, numberOf, type SourceElement } from '../source/source-element';

const NOT_GLOBAL = [...CONVERSATION_NODES, ...ARTIFACTS, 'participantAssociation', 'messageFlowAssociation', 'conversationAssociation'];

/** What may send or receive a message. */
const INTERACTION_NODES: readonly string[] = ['participant', ...CONVERSATION_NODES, ...ACTIVITIES, ...EVENTS];

/** What stands for the pool of one end of a message flow: the process, or the participant that has none. */
function poolOf(end: SourceElement | undefined, { attribute }: Facts): SourceElement | undefined {
  if (end?.name === 'participant') return attribute(end, 'processRef') ?? end;
  return end && ancestorOf(end, 'process');
}

const endKind = (flow: SourceElement, end: 'sourceRef' | 'targetRef', { attribute }: Facts): string => attribute(flow, end)?.name ?? '';

const sendsMessage = (event: SourceElement, { triggers }: Facts): boolean => triggers(event).some(({ name }) => name === 'messageEventDefinition');

/** Collaborations and message flows: EXT.008, 009, 027, 029–033, 035, 036, 056, 102, 103, 108, 109, 119. */
export const COLLABORATION_CONSTRAINTS = {
  'bpmn-message-into-artifact': {
    ext: 8,
    clause: '8.4.1',
    severity: 'error',
    of: ['messageFlow'],
    property: 'targetRef',
    message: { zh: '消息流“{name}”不能指向注释、分组或关联', en: 'Message flow "{name}" must not lead to an annotation, group or association' },
    cure: { zh: '接到泳池、任务或事件上', en: 'Lead it to a pool, task or event' },
    broken: (flow, { attribute }) => isArtifact(attribute(flow, 'targetRef')),
  },
  'bpmn-message-from-artifact': {
    ext: 9,
    clause: '8.4.1',
    severity: 'error',
    of: ['messageFlow'],
    property: 'sourceRef',
    message: { zh: '消息流“{name}”不能从注释、分组或关联出发', en: 'Message flow "{name}" must not come from an annotation, group or association' },
    cure: { zh: '从泳池、任务或事件出发', en: 'Let it come from a pool, task or event' },
    broken: (flow, { attribute }) => isArtifact(attribute(flow, 'sourceRef')),
  },
  'bpmn-message-end-kind': {
    clause: '9.4',
    severity: 'warning',
    of: ['messageFlow'],
    message: { zh: '消息流“{name}”只能连接泳池、活动和事件', en: 'Message flow "{name}" may connect only pools, activities and events' },
    cure: { zh: '改接到发出或接收消息的任务、事件上', en: 'Connect it to the task or event that sends or receives the message' },
    broken: (flow, { attribute }) =>
      [attribute(flow, 'sourceRef'), attribute(flow, 'targetRef')].some((end) => end !== undefined && !isArtifact(end) && !INTERACTION_NODES.includes(end.name)),
  },
  'bpmn-choreography-reference': {
    ext: 27,
    clause: '9.1',
    severity: 'warning',
    of: ['choreography', 'globalChoreographyTask', 'globalConversation'],
    property: 'choreographyRef',
    message: { zh: '编排或全局会话“{name}”不能再引用编排', en: 'Choreography or global conversation "{name}" must not refer to a choreography' },
    cure: { zh: '删去 choreographyRef', en: 'Remove choreographyRef' },
    broken: (element) => childrenOf(element, 'choreographyRef').length > 0,
  },
  'bpmn-multiplicity-negative': {
    ext: 29,
    clause: '9.3.1',
    severity: 'warning',
    of: ['participantMultiplicity'],
    property: 'minimum',
    message: { zh: '参与者的最小数不能为负', en: 'The minimum of a participant must not be negative' },
    cure: { zh: '改为 0 或更大', en: 'Use 0 or more' },
    broken: (element) => numberOf(element, 'minimum', 0) < 0,
  },
  'bpmn-multiplicity-range': {
    ext: 30,
    clause: '9.3.1',
    severity: 'warning',
    of: ['participantMultiplicity'],
    property: 'maximum',
    message: { zh: '参与者的最大数至少为 1，且不小于最小数', en: 'The maximum of a participant must be at least 1 and not below the minimum' },
    cure: { zh: '改大 maximum，或改小 minimum', en: 'Raise maximum or lower minimum' },
    broken: (element) => {
      const maximum = numberOf(element, 'maximum', 1);
      return maximum < 1 || maximum < numberOf(element, 'minimum', 0);
    },
  },
  'bpmn-message-within-pool': {
    ext: 31,
    clause: '9.4',
    severity: 'warning',
    of: ['messageFlow'],
    message: { zh: '消息流“{name}”的两端在同一个泳池里', en: 'Both ends of message flow "{name}" are in the same pool' },
    cure: { zh: '泳池之内改用顺序流，消息流只连接不同的泳池', en: 'Within a pool use a sequence flow; message flows connect different pools' },
    broken: (flow, facts) => {
      const source = poolOf(facts.attribute(flow, 'sourceRef'), facts);
      return source !== undefined && source === poolOf(facts.attribute(flow, 'targetRef'), facts);
    },
  },
  'bpmn-conversation-contents': {
    ext: 32,
    clause: '9.5',
    severity: 'warning',
    of: ['globalConversation'],
    message: { zh: '全局会话“{name}”里不能有会话节点、各种对应关系或注释', en: 'Global conversation "{name}" must not hold conversation nodes, associations of participants or messages, or artifacts' },
    cure: { zh: '只留参与者、消息流和关联键', en: 'Keep only participants, message flows and correlation keys' },
    broken: (element) => childrenOf(element, ...NOT_GLOBAL).length > 0,
  },
  'bpmn-choreography-closed': {
    ext: 33,
    clause: '9.1',
    severity: 'warning',
    of: ['collaboration'],
    property: 'isClosed',
    message: { zh: '协作“{name}”与其引用的编排的 isClosed 不一致', en: 'isClosed of collaboration "{name}" differs from that of its choreography' },
    cure: { zh: '把两处改为相同的值', en: 'Use the same value for both' },
    broken: (element, { targets }) => targets(element, 'choreographyRef').some((choreography) => flagOf(choreography, 'isClosed') !== flagOf(element, 'isClosed')),
  },
  'bpmn-public-executable': {
    ext: 35,
    clause: '10.2.1',
    severity: 'warning',
    of: ['process'],
    property: 'processType',
    message: { zh: '公开流程“{name}”不能标为可执行', en: 'Public process "{name}" must not be marked as executable' },
    cure: { zh: '把 processType 改为 Private，或去掉可执行标记', en: 'Make processType Private, or unmark it as executable' },
    broken: (process) => process.attributes.get('processType') === 'Public' && flagOf(process, 'isExecutable'),
  },
  'bpmn-choreography-in-process': {
    ext: 36,
    clause: '10.2',
    severity: 'error',
    of: ['process'],
    message: { zh: '流程“{name}”里不能有编排活动', en: 'Process "{name}" must not hold choreography activities' },
    cure: { zh: '把编排活动移到编排图里', en: 'Move them into a choreography' },
    broken: (process) => childrenOf(process, ...CHOREOGRAPHY_ACTIVITIES).length > 0,
  },
  'bpmn-choreography-in-sub-process': {
    ext: 56,
    clause: '10.3.5',
    severity: 'error',
    of: SUB_PROCESSES,
    message: { zh: '子流程“{name}”里不能有编排活动', en: 'Sub-process "{name}" must not hold choreography activities' },
    cure: { zh: '把编排活动移到编排图里', en: 'Move them into a choreography' },
    broken: (process) => childrenOf(process, ...CHOREOGRAPHY_ACTIVITIES).length > 0,
  },
  'bpmn-message-from-start': {
    ext: 102,
    clause: '10.5.2',
    severity: 'warning',
    of: ['messageFlow'],
    property: 'sourceRef',
    message: { zh: '消息流“{name}”不能从开始事件出发', en: 'Message flow "{name}" must not come from a start event' },
    cure: { zh: '从发送任务或抛出消息的事件出发', en: 'Let it come from a send task or a throwing message event' },
    broken: (flow, facts) => endKind(flow, 'sourceRef', facts) === 'startEvent',
  },
  'bpmn-message-start-untriggered': {
    ext: 103,
    clause: '10.5.2',
    severity: 'warning',
    of: ['startEvent'],
    message: { zh: '消息流接到了开始事件“{name}”，但它不是消息开始事件', en: 'A message flow leads to start event "{name}", which is no message start event' },
    cure: { zh: '把它改为消息开始事件', en: 'Make it a message start event' },
    broken: (event, facts) => facts.to('messageFlow', event).length > 0 && !sendsMessage(event, facts),
  },
  'bpmn-message-into-end': {
    ext: 108,
    clause: '10.5.3',
    severity: 'warning',
    of: ['messageFlow'],
    property: 'targetRef',
    message: { zh: '消息流“{name}”不能指向结束事件', en: 'Message flow "{name}" must not lead to an end event' },
    cure: { zh: '接到接收任务或捕获消息的事件上', en: 'Lead it to a receive task or a catching message event' },
    broken: (flow, facts) => endKind(flow, 'targetRef', facts) === 'endEvent',
  },
  'bpmn-message-end-untriggered': {
    ext: 109,
    clause: '10.5.3',
    severity: 'warning',
    of: ['endEvent'],
    message: { zh: '消息流从结束事件“{name}”出发，但它不是消息结束事件', en: 'A message flow comes from end event "{name}", which is no message end event' },
    cure: { zh: '把它改为消息结束事件', en: 'Make it a message end event' },
    broken: (event, facts) => facts.from('messageFlow', event).length > 0 && !sendsMessage(event, facts),
  },
  'bpmn-message-direction': {
    ext: 119,
    clause: '10.5.4',
    severity: 'warning',
    of: ['intermediateThrowEvent', 'intermediateCatchEvent'],
    message: { zh: '中间事件“{name}”的消息流方向不对：抛出的不能收，捕获的不能发', en: 'Message flow at "{name}" runs the wrong way: throwing events receive none, catching events send none' },
    cure: { zh: '把消息流反向，或换一种中间事件', en: 'Turn the message flow round, or use the other kind of event' },
    broken: (event, { from, to }) => (event.name === 'intermediateThrowEvent' ? to : from)('messageFlow', event).length > 0,
  },
} as const satisfies ConstraintTable;
