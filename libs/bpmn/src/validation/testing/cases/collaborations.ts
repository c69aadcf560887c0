import { definitions, process } from '../../../testing/bpmn-xml';
import { type ConstraintCase, node } from '../constraint-case';

const MESSAGE = '<messageEventDefinition />';
const message = (source: string, target: string) => `<messageFlow id="m" sourceRef="${source}" targetRef="${target}" />`;
/** Pools P (with the given nodes) and Q (with task q), and a message flow. */
const pools = (nodes: string, source: string, target: string): string =>
  definitions(`<collaboration id="c"><participant id="P" processRef="p" /><participant id="Q" processRef="q0" />${message(source, target)}</collaboration>
    <process id="p">${nodes}<textAnnotation id="note" /></process><process id="q0"><task id="q" /></process>`);
const task = node('task', 'a');
const multiplicity = (attributes: string) => definitions(`<collaboration id="c"><participant id="P"><participantMultiplicity ${attributes} /></participant></collaboration>`);
const closed = (flag: string) =>
  definitions(`<choreography id="h" isClosed="true" /><collaboration id="c" isClosed="${flag}"><choreographyRef>h</choreographyRef></collaboration>`);
const choreographyTask = '<choreographyTask id="t" />';

/** Files that keep and break the constraints of `constraints/collaborations`. */
export const COLLABORATIONS_CASES: readonly ConstraintCase[] = [
  ['bpmn-message-into-artifact', pools(task, 'q', 'a'), pools(task, 'q', 'note')],
  ['bpmn-message-from-artifact', pools(task, 'a', 'q'), pools(task, 'note', 'q')],
  ['bpmn-message-end-kind', pools(task, 'a', 'q'), pools(node('exclusiveGateway', 'a'), 'a', 'q')],
  [
    'bpmn-choreography-reference',
    definitions('<choreography id="h" /><collaboration id="c"><choreographyRef>h</choreographyRef></collaboration>'),
    definitions('<choreography id="h" /><globalConversation id="c"><choreographyRef>h</choreographyRef></globalConversation>'),
  ],
  ['bpmn-multiplicity-negative', multiplicity('minimum="0"'), multiplicity('minimum="-1"')],
  ['bpmn-multiplicity-range', multiplicity('minimum="2" maximum="3"'), multiplicity('minimum="2"')],
  ['bpmn-multiplicity-range', multiplicity(''), multiplicity('minimum="0" maximum="0"')],
  ['bpmn-message-within-pool', pools(task, 'a', 'q'), pools(task, 'a', 'P')],
  ['bpmn-message-within-pool', pools(task, 'P', 'Q'), pools(task + node('task', 'b'), 'a', 'b')],
  [
    'bpmn-conversation-contents',
    definitions('<globalConversation id="c"><participant id="P" /></globalConversation>'),
    definitions('<globalConversation id="c"><conversation id="n" /></globalConversation>'),
  ],
  ['bpmn-choreography-closed', closed('true'), closed('false')],
  ['bpmn-public-executable', process(task, 'processType="Public" isExecutable="false"'), process(task, 'processType="Public" isExecutable="true"')],
  ['bpmn-choreography-in-process', definitions(`<choreography id="h">${choreographyTask}</choreography>`), process(choreographyTask)],
  ['bpmn-choreography-in-sub-process', process(`<subProcess id="s">${task}</subProcess>`), process(`<transaction id="s">${choreographyTask}</transaction>`)],
  ['bpmn-message-from-start', pools(node('startEvent', 's', '', '', MESSAGE), 'q', 's'), pools(node('startEvent', 's', '', '', MESSAGE), 's', 'q')],
  ['bpmn-message-start-untriggered', pools(node('startEvent', 's', '', '', MESSAGE), 'q', 's'), pools(node('startEvent', 's'), 'q', 's')],
  ['bpmn-message-into-end', pools(node('endEvent', 'e', '', '', MESSAGE), 'e', 'q'), pools(node('endEvent', 'e', '', '', MESSAGE), 'q', 'e')],
  ['bpmn-message-end-untriggered', pools(node('endEvent', 'e', '', '', MESSAGE), 'e', 'q'), pools(node('endEvent', 'e'), 'e', 'q')],
  [
    'bpmn-message-direction',
    pools(node('intermediateThrowEvent', 'i', '', '', MESSAGE), 'i', 'q'),
    pools(node('intermediateThrowEvent', 'i', '', '', MESSAGE), 'q', 'i'),
  ],
  [
    'bpmn-message-direction',
    pools(node('intermediateCatchEvent', 'i', '', '', MESSAGE), 'q', 'i'),
    pools(node('intermediateCatchEvent', 'i', '', '', MESSAGE), 'i', 'q'),
  ],
];
