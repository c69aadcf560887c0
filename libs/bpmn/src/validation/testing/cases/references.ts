import { definitions, process } from '../../../testing/bpmn-xml';
import { type ConstraintCase, flow, node } from '../constraint-case';

const ab = node('task', 'a', '', 'f') + node('task', 'b', 'f');
const thrown = (error: string) => definitions(`<error id="x" /><signal id="y" /><process id="p"><endEvent id="e"><errorEventDefinition errorRef="${error}" /></endEvent></process>`);
const attached = (host: string) => process(`<task id="t" /><exclusiveGateway id="g" /><boundaryEvent id="b" attachedToRef="${host}"><timerEventDefinition /></boundaryEvent>`);
const called = (element: string) => process(`<task id="t" /><callActivity id="c" calledElement="${element}" />`);
const inLane = (target: string) => process(`<laneSet><lane id="l"><flowNodeRef>${target}</flowNodeRef></lane></laneSet><task id="t" /><dataObject id="o" />`);

/** Files that keep and break the constraints of `constraints/references`. */
export const REFERENCES_CASES: readonly ConstraintCase[] = [
  ['bpmn-attribute-missing', process(ab + flow('f', 'a', 'b')), process(`${ab}<sequenceFlow id="f" sourceRef="a" />`)],
  ['bpmn-attribute-missing', definitions('<signal id="s" />'), definitions('<signal id="s" />').replace('targetNamespace="urn:test"', '')],
  ['bpmn-reference-dangling', process(ab + flow('f', 'a', 'b')), process(ab + flow('f', 'a', 'c'))],
  ['bpmn-reference-dangling', thrown('x'), thrown('z')],
  ['bpmn-reference-dangling', called('elsewhere'), attached('z')],
  ['bpmn-reference-dangling', called('other:process').replace('xmlns:lz', 'xmlns:other="urn:other" xmlns:lz'), inLane('z')],
  ['bpmn-reference-kind', thrown('x'), thrown('y')],
  ['bpmn-reference-kind', attached('t'), attached('g')],
  ['bpmn-reference-kind', called('elsewhere'), called('t')],
  ['bpmn-reference-kind', inLane('t'), inLane('o')],
];
