import type { ConstraintTable } from '../constraint';
import { GATEWAYS } from '../source/element-names';
import type { Facts } from '../source/facts';
import { attributeOf, childrenOf, flagOf, type SourceElement } from '../source/source-element';

/** What an event-based gateway may wait for. */
const AWAITED = ['messageEventDefinition', 'signalEventDefinition', 'timerEventDefinition', 'conditionalEventDefinition'];

const isDirected = (gateway: SourceElement, direction: string): boolean => attributeOf(gateway, 'gatewayDirection') === direction;

/** The nodes behind an event-based gateway. */
const awaited = (gateway: SourceElement, { from, attribute }: Facts): readonly SourceElement[] =>
  from('sequenceFlow', gateway).flatMap((flow) => attribute(flow, 'targetRef') ?? []);

const followsEventGateway = (flow: SourceElement, { attribute }: Facts): boolean => attribute(flow, 'sourceRef')?.name === 'eventBasedGateway';

const isBehindEventGateway = (node: SourceElement, facts: Facts): boolean => facts.to('sequenceFlow', node).some((flow) => followsEventGateway(flow, facts));

const hasMessage = (event: SourceElement, { triggers }: Facts): boolean =>
  event.name === 'intermediateCatchEvent' && triggers(event).some(({ name }) => name === 'messageEventDefinition');

/** Gateways: EXT.017–019, 135–142. */
export const GATEWAY_CONSTRAINTS = {
  'bpmn-gateway-converging': {
    ext: 17,
    clause: '10.6.1',
    severity: 'info',
    of: GATEWAYS,
    property: 'gatewayDirection',
    message: { zh: '汇聚网关“{name}”不能有多条出路', en: 'Converging gateway "{name}" must not have several ways out' },
    cure: { zh: '把 gatewayDirection 改为 Mixed，或拆成两个网关', en: 'Make gatewayDirection Mixed, or split the gateway in two' },
    broken: (gateway, { leaving }) => isDirected(gateway, 'Converging') && leaving(gateway) > 1,
  },
  'bpmn-gateway-diverging': {
    ext: 18,
    clause: '10.6.1',
    severity: 'info',
    of: GATEWAYS,
    property: 'gatewayDirection',
    message: { zh: '分支网关“{name}”不能有多条入路', en: 'Diverging gateway "{name}" must not have several ways in' },
    cure: { zh: '把 gatewayDirection 改为 Mixed，或拆成两个网关', en: 'Make gatewayDirection Mixed, or split the gateway in two' },
    broken: (gateway, { entering }) => isDirected(gateway, 'Diverging') && entering(gateway) > 1,
  },
  'bpmn-gateway-mixed': {
    ext: 19,
    clause: '10.6.1',
    severity: 'info',
    of: GATEWAYS,
    property: 'gatewayDirection',
    message: { zh: '混合网关“{name}”的入路和出路都要有多条', en: 'Mixed gateway "{name}" needs several ways in and several ways out' },
    cure: { zh: '按实际连线改 gatewayDirection', en: 'Set gatewayDirection as the flows are drawn' },
    broken: (gateway, { entering, leaving }) => isDirected(gateway, 'Mixed') && (entering(gateway) < 2 || leaving(gateway) < 2),
  },
  'bpmn-gateway-idle': {
    ext: 135,
    clause: '10.6.1',
    severity: 'warning',
    of: GATEWAYS,
    message: { zh: '网关“{name}”既不分支也不汇聚', en: 'Gateway "{name}" neither splits nor joins' },
    cure: { zh: '删去网关，或补画缺少的顺序流', en: 'Remove it, or draw the missing flows' },
    broken: (gateway, { entering, leaving }) => entering(gateway) < 2 && leaving(gateway) < 2,
  },
  'bpmn-event-gateway-single': {
    ext: 136,
    clause: '10.6.6',
    severity: 'warning',
    of: ['eventBasedGateway'],
    message: { zh: '事件网关“{name}”至少要有两条出路', en: 'Event-based gateway "{name}" needs two or more ways out' },
    cure: { zh: '补画另一个等待的事件，或删去网关', en: 'Draw another event to wait for, or remove the gateway' },
    broken: (gateway, { leaving }) => leaving(gateway) < 2,
  },
  'bpmn-event-gateway-condition': {
    ext: 137,
    clause: '10.6.6',
    severity: 'warning',
    of: ['sequenceFlow'],
    property: 'conditionExpression',
    message: { zh: '事件网关的出路“{name}”不能带条件', en: 'Flow "{name}" leaves an event-based gateway and must not have a condition' },
    cure: { zh: '删去条件；走哪条路由先发生的事件决定', en: 'Remove the condition: the event that comes first decides' },
    broken: (flow, facts) => followsEventGateway(flow, facts) && childrenOf(flow, 'conditionExpression').length > 0,
  },
  'bpmn-event-gateway-target': {
    ext: 138,
    clause: '10.6.6',
    severity: 'error',
    of: ['sequenceFlow'],
    property: 'targetRef',
    message: { zh: '事件网关之后（“{name}”）只能是接收任务，或消息、信号、定时、条件捕获事件', en: 'After an event-based gateway (flow "{name}") only receive tasks and message, signal, timer or conditional catch events may stand' },
    cure: { zh: '在网关之后接一个捕获事件或接收任务', en: 'Put a catch event or a receive task after the gateway' },
    broken: (flow, facts) => {
      const target = followsEventGateway(flow, facts) ? facts.attribute(flow, 'targetRef') : undefined;
      if (!target || target.name === 'receiveTask') return false;
      const triggers = facts.triggers(target);
      return target.name !== 'intermediateCatchEvent' || triggers.length === 0 || triggers.some(({ name }) => !AWAITED.includes(name));
    },
  },
  'bpmn-event-gateway-mixture': {
    ext: 139,
    clause: '10.6.6',
    severity: 'warning',
    of: ['eventBasedGateway'],
    message: { zh: '事件网关“{name}”之后不能既有接收任务又有消息事件', en: 'Event-based gateway "{name}" must not be followed by both receive tasks and message events' },
    cure: { zh: '统一用消息事件，或统一用接收任务', en: 'Use only message events, or only receive tasks' },
    broken: (gateway, facts) => {
      const nodes = awaited(gateway, facts);
      return nodes.some(({ name }) => name === 'receiveTask') && nodes.some((node) => hasMessage(node, facts));
    },
  },
  'bpmn-event-gateway-boundary': {
    ext: 140,
    clause: '10.6.6',
    severity: 'warning',
    of: ['boundaryEvent'],
    property: 'attachedToRef',
    message: { zh: '“{name}”贴在事件网关之后的接收任务上，那里不能有边界事件', en: '"{name}" sits on a receive task behind an event-based gateway, which must have no boundary events' },
    cure: { zh: '删去边界事件；要限时就在网关之后接定时事件', en: 'Remove it; for a time limit put a timer event behind the gateway' },
    broken: (event, facts) => {
      const host = facts.attribute(event, 'attachedToRef');
      return host?.name === 'receiveTask' && isBehindEventGateway(host, facts);
    },
  },
  'bpmn-event-gateway-shared-target': {
    ext: 141,
    clause: '10.6.6',
    severity: 'warning',
    of: ['receiveTask', 'intermediateCatchEvent'],
    message: { zh: '“{name}”在事件网关之后，不能再有别的入路', en: '"{name}" stands behind an event-based gateway and must have no other way in' },
    cure: { zh: '在它之前另画一个相同的事件给别的入路', en: 'Draw another such event for the other way' },
    broken: (node, facts) => isBehindEventGateway(node, facts) && Math.max(facts.entering(node), facts.to('sequenceFlow', node).length) > 1,
  },
  'bpmn-event-gateway-entered': {
    ext: 142,
    clause: '10.6.6',
    severity: 'warning',
    of: ['eventBasedGateway'],
    property: 'instantiate',
    message: { zh: '启动流程的事件网关“{name}”不能有入路', en: 'Event-based gateway "{name}" starts the process and must have no way in' },
    cure: { zh: '删去入路，或去掉 instantiate', en: 'Remove the way in, or instantiate' },
    broken: (gateway, { entering, to }) => flagOf(gateway, 'instantiate') && (entering(gateway) > 0 || to('sequenceFlow', gateway).length > 0),
  },
} as const satisfies ConstraintTable;
