import { process } from '../../../testing/bpmn-xml';
import { type ConstraintCase, flow, node } from '../constraint-case';

const LINK = '<linkEventDefinition name="x" />';
const COMPENSATION = '<compensateEventDefinition />';
const TIMER = '<timerEventDefinition />';
const whole = process(node('startEvent', 's', '', 'f') + node('task', 't', 'f', 'g') + node('endEvent', 'e', 'g') + flow('f', 's', 't') + flow('g', 't', 'e'));
const boundary = (incoming: string, outgoing: string, trigger = TIMER) => process(`<task id="t" />${node('boundaryEvent', 'b', incoming, outgoing, trigger, 'attachedToRef="t"')}`);
const throwing = (incoming: string, outgoing: string, trigger = '') => process(node('intermediateThrowEvent', 'i', incoming, outgoing, trigger));
const catching = (incoming: string, outgoing: string, trigger = TIMER) => process(node('intermediateCatchEvent', 'i', incoming, outgoing, trigger));
const started = (nodes: string) => process(node('startEvent', 's', '', 'f') + nodes);
const ended = (nodes: string) => process(nodes + node('endEvent', 'e', 'f'));
const compensating = '<task id="c" isForCompensation="true" />';
const reacting = '<subProcess id="c" triggeredByEvent="true" />';

/** Files that keep and break the constraints of `constraints/event-flows`. */
export const EVENT_FLOWS_CASES: readonly ConstraintCase[] = [
  ['bpmn-start-entered', whole, process(node('startEvent', 's', 'f'))],
  ['bpmn-end-without-start', whole, process(node('endEvent', 'e', 'f'))],
  ['bpmn-end-without-start', process('<receiveTask id="r" instantiate="true" /><endEvent id="e" />'), process('<receiveTask id="r" /><endEvent id="e" />')],
  ['bpmn-start-stranded', whole, process(node('startEvent', 's') + node('endEvent', 'e', 'f'))],
  ['bpmn-end-left', whole, process(node('endEvent', 'e', 'f', 'g'))],
  ['bpmn-start-without-end', whole, process(node('startEvent', 's', '', 'f'))],
  ['bpmn-end-stranded', whole, process(node('startEvent', 's', '', 'f') + node('endEvent', 'e'))],
  ['bpmn-boundary-entered', boundary('', 'f'), boundary('g', 'f')],
  ['bpmn-boundary-stranded', boundary('', 'f'), boundary('', '')],
  ['bpmn-compensation-left', boundary('', '', COMPENSATION), boundary('', 'f', COMPENSATION)],
  ['bpmn-boundary-stranded', boundary('', '', COMPENSATION), boundary('g', '')],
  ['bpmn-intermediate-unentered', throwing('f', ''), throwing('', 'f')],
  ['bpmn-intermediate-unentered', catching('', 'f', LINK), catching('', 'f')],
  ['bpmn-intermediate-stranded', throwing('f', '', LINK), throwing('f', '')],
  ['bpmn-intermediate-stranded', catching('f', 'g'), catching('f', '')],
  ['bpmn-link-through', throwing('f', '', LINK), throwing('f', 'g', LINK)],
  ['bpmn-link-through', catching('', 'f', LINK), catching('f', 'g', LINK)],
  ['bpmn-node-unentered', whole, started('<task id="t" />')],
  ['bpmn-node-unentered', started(compensating), started('<eventBasedGateway id="g" />')],
  ['bpmn-node-unentered', started(reacting), started('<subProcess id="c" />')],
  ['bpmn-node-unentered', started(node('intermediateCatchEvent', 'i', '', 'g', LINK)), started(node('intermediateCatchEvent', 'i', '', 'g', TIMER))],
  ['bpmn-node-stranded', whole, ended('<callActivity id="t" />')],
  ['bpmn-node-stranded', ended(compensating + reacting), ended(node('intermediateCatchEvent', 'i', 'g', '', LINK))],
  ['bpmn-node-stranded', ended(node('intermediateThrowEvent', 'i', 'g', '', LINK)), ended(node('intermediateThrowEvent', 'i', 'g'))],
];
