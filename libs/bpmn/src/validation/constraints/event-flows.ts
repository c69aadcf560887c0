import type { ConstraintTable } from '../constraint';
import { ACTIVITIES, GATEWAYS } from '../source/element-names';
import { type Facts, isEventSubProcess } from '../source/facts';
import { childrenOf, flagOf, type SourceElement } from '../source/source-element';

const INTERMEDIATE = ['intermediateThrowEvent', 'intermediateCatchEvent'];
const CONNECTED = [...ACTIVITIES, ...GATEWAYS, ...INTERMEDIATE];

const has = (event: SourceElement, { triggers }: Facts, name: string): boolean => triggers(event).some((trigger) => trigger.name === name);
const isLink = (event: SourceElement, facts: Facts): boolean => has(event, facts, 'linkEventDefinition');
const isCompensation = (event: SourceElement, facts: Facts): boolean => has(event, facts, 'compensateEventDefinition');

/** The flow of a level passes by these: they begin by themselves. */
const standsApart = (node: SourceElement): boolean => flagOf(node, 'isForCompensation') || isEventSubProcess(node);

const enters = (node: SourceElement, { entering, to }: Facts): boolean => entering(node) > 0 || to('sequenceFlow', node).length > 0;
const leaves = (node: SourceElement, { leaving, from }: Facts): boolean => leaving(node) > 0 || from('sequenceFlow', node).length > 0;

const isBeside = ({ parent }: SourceElement, name: 'startEvent' | 'endEvent', { holds }: Facts): boolean => parent !== undefined && holds(parent, name);

/** Receive tasks and event-based gateways that start a process stand in for a start event. */
const startsOtherwise = ({ parent }: SourceElement): boolean =>
  parent !== undefined && childrenOf(parent, 'receiveTask', 'eventBasedGateway').some((node) => flagOf(node, 'instantiate'));

/** Sequence flows at events, and what start and end events demand of their level: EXT.096, 097, 101, 104, 105, 107, 112–117, 150, 151. */
export const EVENT_FLOW_CONSTRAINTS = {
  'bpmn-start-entered': {
    ext: 96,
    clause: '10.5.2',
    severity: 'error',
    of: ['startEvent'],
    message: { zh: '开始事件“{name}”不能有入路', en: 'Start event "{name}" must have no way in' },
    cure: { zh: '把顺序流接到后面的节点上', en: 'Connect the flow to a later node' },
    broken: enters,
  },
  'bpmn-end-without-start': {
    ext: 97,
    clause: '10.5.3',
    severity: 'warning',
    of: ['endEvent'],
    message: { zh: '有结束事件“{name}”的这一层里没有开始事件', en: 'The level of end event "{name}" has no start event' },
    cure: { zh: '补画开始事件', en: 'Draw a start event' },
    broken: (end, facts) => !isBeside(end, 'startEvent', facts) && !startsOtherwise(end),
  },
  'bpmn-start-stranded': {
    ext: 101,
    clause: '10.5.2',
    severity: 'warning',
    of: ['startEvent'],
    message: { zh: '开始事件“{name}”没有出路', en: 'Start event "{name}" has no way out' },
    cure: { zh: '接上后面的节点', en: 'Connect it to what follows' },
    broken: (start, { leaving }) => leaving(start) === 0,
  },
  'bpmn-end-left': {
    ext: 104,
    clause: '10.5.3',
    severity: 'error',
    of: ['endEvent'],
    message: { zh: '结束事件“{name}”不能有出路', en: 'End event "{name}" must have no way out' },
    cure: { zh: '删去这条顺序流，或换成中间事件', en: 'Remove the flow, or use an intermediate event' },
    broken: leaves,
  },
  'bpmn-start-without-end': {
    ext: 105,
    clause: '10.5.2',
    severity: 'warning',
    of: ['startEvent'],
    message: { zh: '有开始事件“{name}”的这一层里没有结束事件', en: 'The level of start event "{name}" has no end event' },
    cure: { zh: '补画结束事件', en: 'Draw an end event' },
    broken: (start, facts) => !isBeside(start, 'endEvent', facts),
  },
  'bpmn-end-stranded': {
    ext: 107,
    clause: '10.5.3',
    severity: 'warning',
    of: ['endEvent'],
    message: { zh: '结束事件“{name}”没有入路', en: 'End event "{name}" has no way in' },
    cure: { zh: '接上前面的节点，或删去它', en: 'Connect it to what comes before, or remove it' },
    broken: (end, { entering }) => entering(end) === 0,
  },
  'bpmn-boundary-entered': {
    ext: 112,
    clause: '10.5.4',
    severity: 'error',
    of: ['boundaryEvent'],
    message: { zh: '边界事件“{name}”不能有入路', en: 'Boundary event "{name}" must have no way in' },
    cure: { zh: '把顺序流接到它后面的节点上', en: 'Connect the flow to the node after it' },
    broken: enters,
  },
  'bpmn-boundary-stranded': {
    ext: 113,
    clause: '10.5.4',
    severity: 'warning',
    of: ['boundaryEvent'],
    message: { zh: '边界事件“{name}”没有出路', en: 'Boundary event "{name}" has no way out' },
    cure: { zh: '接上事件发生后要做的事', en: 'Connect it to what is done when it happens' },
    broken: (event, facts) => facts.leaving(event) === 0 && !isCompensation(event, facts),
  },
  'bpmn-compensation-left': {
    ext: 114,
    clause: '10.7.1',
    severity: 'error',
    of: ['boundaryEvent'],
    message: { zh: '补偿边界事件“{name}”不能有顺序流出路', en: 'Compensation boundary event "{name}" must have no sequence flow out' },
    cure: { zh: '改用关联连到补偿活动', en: 'Connect it to the compensation activity by an association' },
    broken: (event, facts) => isCompensation(event, facts) && leaves(event, facts),
  },
  'bpmn-intermediate-unentered': {
    ext: 115,
    clause: '10.5.4',
    severity: 'warning',
    of: INTERMEDIATE,
    message: { zh: '中间事件“{name}”没有入路', en: 'Intermediate event "{name}" has no way in' },
    cure: { zh: '接上前面的节点', en: 'Connect it to what comes before' },
    broken: (event, facts) => facts.entering(event) === 0 && !(event.name === 'intermediateCatchEvent' && isLink(event, facts)),
  },
  'bpmn-intermediate-stranded': {
    ext: 116,
    clause: '10.5.4',
    severity: 'warning',
    of: INTERMEDIATE,
    message: { zh: '中间事件“{name}”没有出路', en: 'Intermediate event "{name}" has no way out' },
    cure: { zh: '接上后面的节点', en: 'Connect it to what follows' },
    broken: (event, facts) => facts.leaving(event) === 0 && !(event.name === 'intermediateThrowEvent' && isLink(event, facts)),
  },
  'bpmn-link-through': {
    ext: 117,
    clause: '10.5.4',
    severity: 'error',
    of: INTERMEDIATE,
    message: { zh: '链接事件“{name}”不能既有入路又有出路', en: 'Link event "{name}" must not have both ways in and ways out' },
    cure: { zh: '抛出链接只留入路，捕获链接只留出路', en: 'A throwing link has only ways in, a catching one only ways out' },
    broken: (event, facts) => isLink(event, facts) && (event.name === 'intermediateThrowEvent' ? leaves : enters)(event, facts),
  },
  'bpmn-node-unentered': {
    ext: 150,
    clause: '10.5.2',
    severity: 'warning',
    of: CONNECTED,
    message: { zh: '这一层有开始事件，但“{name}”没有入路', en: 'Its level has a start event, but "{name}" has no way in' },
    cure: { zh: '接上前面的节点；没有入路的节点不会从开始事件到达', en: 'Connect it: it is not reached from the start event' },
    broken: (node, facts) =>
      isBeside(node, 'startEvent', facts) &&
      facts.entering(node) === 0 &&
      !standsApart(node) &&
      !flagOf(node, 'instantiate') &&
      !(node.name === 'intermediateCatchEvent' && isLink(node, facts)),
  },
  'bpmn-node-stranded': {
    ext: 151,
    clause: '10.5.3',
    severity: 'warning',
    of: CONNECTED,
    message: { zh: '这一层有结束事件，但“{name}”没有出路', en: 'Its level has an end event, but "{name}" has no way out' },
    cure: { zh: '接上后面的节点或结束事件', en: 'Connect it to what follows or to an end event' },
    broken: (node, facts) =>
      isBeside(node, 'endEvent', facts) && facts.leaving(node) === 0 && !standsApart(node) && !(node.name === 'intermediateThrowEvent' && isLink(node, facts)),
  },
} as const satisfies ConstraintTable;
