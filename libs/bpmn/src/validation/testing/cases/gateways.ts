import { process } from '../../../testing/bpmn-xml';
import { type ConstraintCase, flow, node } from '../constraint-case';

const gateway = (direction: string, incoming: string, outgoing: string) =>
  process(node('exclusiveGateway', 'g', incoming, outgoing, '', `gatewayDirection="${direction}"`));
const MESSAGE = '<messageEventDefinition />';
const TIMER = '<timerEventDefinition />';
const caught = (id: string, flows: string, trigger: string) => node('intermediateCatchEvent', id, flows, '', trigger);
/** An event-based gateway with flows f and g to a and b. */
const choice = (nodes: string, incoming = '', attributes = '', condition = '') =>
  process(node('eventBasedGateway', 'e', incoming, 'f g', '', attributes) + nodes + flow('f', 'e', 'a', condition) + flow('g', 'e', 'b'));
const events = caught('a', 'f', MESSAGE) + caught('b', 'g', TIMER);
const receiving = node('receiveTask', 'a', 'f') + caught('b', 'g', TIMER);

/** Files that keep and break the constraints of `constraints/gateways`. */
export const GATEWAYS_CASES: readonly ConstraintCase[] = [
  ['bpmn-gateway-converging', gateway('Converging', 'a b', 'c'), gateway('Converging', 'a b', 'c d')],
  ['bpmn-gateway-diverging', gateway('Diverging', 'a', 'b c'), gateway('Diverging', 'a b', 'c d')],
  ['bpmn-gateway-mixed', gateway('Mixed', 'a b', 'c d'), gateway('Mixed', 'a b', 'c')],
  ['bpmn-gateway-idle', gateway('Unspecified', 'a', 'b c'), gateway('Unspecified', 'a', 'b')],
  ['bpmn-event-gateway-single', choice(events), process(node('eventBasedGateway', 'e', 'a b', 'f'))],
  ['bpmn-event-gateway-condition', choice(events), choice(events, '', '', '<conditionExpression>true</conditionExpression>')],
  ['bpmn-event-gateway-target', choice(receiving), choice(node('task', 'a', 'f') + caught('b', 'g', TIMER))],
  ['bpmn-event-gateway-target', choice(events), choice(caught('a', 'f', '<linkEventDefinition />') + caught('b', 'g', TIMER))],
  ['bpmn-event-gateway-mixture', choice(receiving), choice(node('receiveTask', 'a', 'f') + caught('b', 'g', MESSAGE))],
  ['bpmn-event-gateway-boundary', choice(receiving), choice(`${receiving}<boundaryEvent id="t" attachedToRef="a">${TIMER}</boundaryEvent>`)],
  ['bpmn-event-gateway-shared-target', choice(events), choice(caught('a', 'f h', MESSAGE) + caught('b', 'g', TIMER) + flow('h', 'x', 'a'))],
  ['bpmn-event-gateway-entered', choice(events, '', 'instantiate="true"'), choice(events, 'h', 'instantiate="true"')],
];
