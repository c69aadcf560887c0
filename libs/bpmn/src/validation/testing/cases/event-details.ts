import { definitions } from '../../../testing/bpmn-xml';
import { type ConstraintCase } from '../constraint-case';

const ROOTS = '<itemDefinition id="text" structureRef="string" /><itemDefinition id="number" structureRef="int" /><message id="m" itemRef="text" /><signal id="s" structureRef="number" />';
const file = (contents: string) => definitions(`${ROOTS}<process id="p">${contents}</process>`);
const MESSAGE = '<messageEventDefinition messageRef="m" />';
const SIGNAL = '<signalEventDefinition signalRef="s" />';
const output = (id: string, item: string) => `<dataOutput id="${id}" itemSubjectRef="${item}" />`;
const start = (data: string, triggers: string) => file(`<startEvent id="e">${data}${triggers}</startEvent>`);
const thrown = (target: string) => `<intermediateThrowEvent id="t"><linkEventDefinition id="from" name="x">${target}</linkEventDefinition></intermediateThrowEvent>`;
const caught = (source: string) => `<intermediateCatchEvent id="c"><linkEventDefinition id="to" name="x">${source}</linkEventDefinition></intermediateCatchEvent>`;
const TARGET = '<target>to</target>';
const SOURCE = '<source>from</source>';
const linked = file(thrown(TARGET) + caught(SOURCE));
const compensated = (association: string, attributes = 'isForCompensation="true"') =>
  file(`<task id="t" /><task id="undo" ${attributes} /><boundaryEvent id="b" attachedToRef="t"><compensateEventDefinition /></boundaryEvent>${association}`);
const ASSOCIATION = '<association id="a" sourceRef="b" targetRef="undo" />';

/** Files that keep and break the constraints of `constraints/event-details`. */
export const EVENT_DETAILS_CASES: readonly ConstraintCase[] = [
  ['bpmn-event-data-count', start(output('a', 'text'), MESSAGE), start(output('a', 'text') + output('b', 'text'), MESSAGE)],
  ['bpmn-event-data-count', start('', MESSAGE + SIGNAL), start(output('a', 'text'), MESSAGE + SIGNAL)],
  ['bpmn-event-data-item', start(output('a', 'text') + output('b', 'number'), MESSAGE + SIGNAL), start(output('b', 'number') + output('a', 'text'), MESSAGE + SIGNAL)],
  ['bpmn-event-data-item', start(output('b', 'number'), `<timerEventDefinition />${SIGNAL}`), start(output('b', 'text'), `<timerEventDefinition />${SIGNAL}`)],
  ['bpmn-link-unanswered', linked, file(thrown(TARGET) + caught(''))],
  ['bpmn-link-sourceless', linked, file(thrown(TARGET) + caught(''))],
  ['bpmn-link-targetless', linked, file(thrown('') + caught(SOURCE))],
  ['bpmn-link-across-levels', linked, file(`${thrown(TARGET)}<subProcess id="s">${caught(SOURCE)}</subProcess>`)],
  ['bpmn-compensation-unassociated', compensated(ASSOCIATION), compensated('')],
  ['bpmn-compensation-activity', compensated(ASSOCIATION), compensated(ASSOCIATION, '')],
];
