import type { ConstraintTable } from '../constraint';
import { ACTIVITIES, CHOREOGRAPHY_ACTIVITIES, EVENTS, FLOW_NODES, GATEWAYS } from '../source/element-names';
import { type Facts, isArtifact, isEventSubProcess, isExecuted } from '../source/facts';
import { ancestorOf, attributeOf, childrenOf, flagOf, type SourceElement, textsOf } from '../source/source-element';

const DEFAULT_OWNERS = [...ACTIVITIES, ...GATEWAYS];

/** An end of a flow that resolves, but is neither activity, gateway nor event; choreographies connect their own activities. */
function isForeignNode(flow: SourceElement, node: SourceElement | undefined): boolean {
  if (!node || isArtifact(node)) return false;
  const names: readonly string[] = ancestorOf(flow, 'process') ? FLOW_NODES : [...FLOW_NODES, ...CHOREOGRAPHY_ACTIVITIES];
  return !names.includes(node.name) || isEventSubProcess(node);
}

/** Both ends of a flow, when they resolve and lie in different containers. */
function apart(flow: SourceElement, { attribute }: Facts): readonly [SourceElement, SourceElement] | undefined {
  const [source, target] = [attribute(flow, 'sourceRef'), attribute(flow, 'targetRef')];
  return source && target && source.parent !== target.parent ? [source, target] : undefined;
}

const isListed = (flow: SourceElement, node: SourceElement | undefined, list: 'incoming' | 'outgoing', { resolve }: Facts): boolean =>
  node !== undefined && textsOf(node, list).some((text) => resolve(text, node) === flow);

/** Sequence flows: EXT.006, 007, 021–026, 028, 152. */
export const SEQUENCE_FLOW_CONSTRAINTS = {
  'bpmn-flow-into-artifact': {
    ext: 6,
    clause: '8.4.1',
    severity: 'error',
    of: ['sequenceFlow'],
    property: 'targetRef',
    message: { zh: '顺序流“{name}”不能指向注释、分组或关联', en: 'Sequence flow "{name}" must not lead to an annotation, group or association' },
    cure: { zh: '把顺序流接到任务、网关或事件上；注释用关联连接', en: 'Lead it to a task, gateway or event; annotations are connected by associations' },
    broken: (flow, { attribute }) => isArtifact(attribute(flow, 'targetRef')),
  },
  'bpmn-flow-from-artifact': {
    ext: 7,
    clause: '8.4.1',
    severity: 'error',
    of: ['sequenceFlow'],
    property: 'sourceRef',
    message: { zh: '顺序流“{name}”不能从注释、分组或关联出发', en: 'Sequence flow "{name}" must not come from an annotation, group or association' },
    cure: { zh: '从任务、网关或事件出发；注释用关联连接', en: 'Let it come from a task, gateway or event; annotations are connected by associations' },
    broken: (flow, { attribute }) => isArtifact(attribute(flow, 'sourceRef')),
  },
  'bpmn-flow-source-kind': {
    ext: 21,
    clause: '8.4.13',
    severity: 'error',
    of: ['sequenceFlow'],
    property: 'sourceRef',
    message: { zh: '顺序流“{name}”只能从活动、网关或事件出发，且不能是事件子流程', en: 'Sequence flow "{name}" must come from an activity, gateway or event that is no event sub-process' },
    cure: { zh: '改接到合适的节点；事件子流程由其开始事件触发', en: 'Connect it to such a node; an event sub-process begins by its own start event' },
    broken: (flow, { attribute }) => isForeignNode(flow, attribute(flow, 'sourceRef')),
  },
  'bpmn-flow-target-kind': {
    ext: 22,
    clause: '8.4.13',
    severity: 'error',
    of: ['sequenceFlow'],
    property: 'targetRef',
    message: { zh: '顺序流“{name}”只能指向活动、网关或事件，且不能是事件子流程', en: 'Sequence flow "{name}" must lead to an activity, gateway or event that is no event sub-process' },
    cure: { zh: '改接到合适的节点；事件子流程由其开始事件触发', en: 'Connect it to such a node; an event sub-process begins by its own start event' },
    broken: (flow, { attribute }) => isForeignNode(flow, attribute(flow, 'targetRef')),
  },
  'bpmn-flow-unlisted': {
    ext: 23,
    clause: '8.4.13',
    severity: 'info',
    of: ['sequenceFlow'],
    message: { zh: '顺序流“{name}”没有列在其起点的 outgoing 或终点的 incoming 里', en: 'Sequence flow "{name}" is not listed as outgoing of its source or incoming of its target' },
    cure: { zh: '用建模工具重新保存文件，别的软件靠这两处读图', en: 'Save the file again with a modelling tool; other software reads drawings by these lists' },
    broken: (flow, facts) =>
      !isListed(flow, facts.attribute(flow, 'sourceRef'), 'outgoing', facts) || !isListed(flow, facts.attribute(flow, 'targetRef'), 'incoming', facts),
  },
  'bpmn-flow-delayed': {
    ext: 24,
    clause: '8.4.13',
    severity: 'warning',
    of: ['sequenceFlow'],
    property: 'isImmediate',
    message: { zh: '可执行流程里，顺序流“{name}”的 isImmediate 不能为 false', en: 'In an executable process isImmediate of sequence flow "{name}" must not be false' },
    cure: { zh: '删去该属性', en: 'Remove the attribute' },
    broken: (flow) => isExecuted(flow) && !flagOf(flow, 'isImmediate', true),
  },
  'bpmn-condition-alone': {
    ext: 25,
    clause: '8.4.13',
    severity: 'warning',
    of: ['sequenceFlow'],
    property: 'conditionExpression',
    message: { zh: '“{name}”带条件，但它的起点没有别的出路，或不能带条件', en: '"{name}" has a condition, but its source has no other way out or may have none' },
    cure: { zh: '补画另一条出路，或删去条件', en: 'Draw another way out, or remove the condition' },
    broken: (flow, { attribute, leaving }) => {
      const source = attribute(flow, 'sourceRef');
      if (!source || childrenOf(flow, 'conditionExpression').length === 0) return false;
      if ((EVENTS as readonly string[]).includes(source.name)) return true;
      return (ACTIVITIES as readonly string[]).includes(source.name) && leaving(source) < 2;
    },
  },
  'bpmn-default-elsewhere': {
    ext: 26,
    clause: '8.4.13',
    severity: 'error',
    of: DEFAULT_OWNERS,
    property: 'default',
    message: { zh: '“{name}”的默认流不是从它出发的顺序流', en: 'The default flow of "{name}" does not leave it' },
    cure: { zh: '选一条从该节点出发的顺序流作默认流', en: 'Choose a flow that leaves this node' },
    broken: (node, { attribute }) => {
      if (attributeOf(node, 'default') === undefined) return false;
      const flow = attribute(node, 'default');
      return flow?.name !== 'sequenceFlow' || attribute(flow, 'sourceRef') !== node;
    },
  },
  'bpmn-flow-across-pools': {
    ext: 28,
    clause: '9.3',
    severity: 'error',
    of: ['sequenceFlow'],
    message: { zh: '顺序流“{name}”越过了泳池的边界', en: 'Sequence flow "{name}" crosses the border of a pool' },
    cure: { zh: '泳池之间改用消息流', en: 'Between pools use a message flow' },
    broken: (flow, facts) => {
      const ends = apart(flow, facts);
      return ends !== undefined && processOf(ends[0]) !== processOf(ends[1]);
    },
  },
  'bpmn-flow-across-levels': {
    ext: 152,
    clause: '10.3.5',
    severity: 'error',
    of: ['sequenceFlow'],
    message: { zh: '顺序流“{name}”越过了子流程的边界', en: 'Sequence flow "{name}" crosses the border of a sub-process' },
    cure: { zh: '把两端接到同一层的节点上', en: 'Connect nodes of the same level' },
    broken: (flow, facts) => {
      const ends = apart(flow, facts);
      return ends !== undefined && processOf(ends[0]) === processOf(ends[1]);
    },
  },
} as const satisfies ConstraintTable;

function processOf(element: SourceElement): SourceElement | undefined {
  return ancestorOf(element, 'process', 'choreography', 'globalChoreographyTask');
}
