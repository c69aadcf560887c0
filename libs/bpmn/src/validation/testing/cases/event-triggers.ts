import { definitions, process } from '../../../testing/bpmn-xml';
import { type ConstraintCase, node } from '../constraint-case';

const trigger = (kind: string) => `<${kind}EventDefinition />`;
const event = (tag: string, kind: string, attributes = '') => process(node(tag, 'e', '', '', kind === '' ? '' : trigger(kind), attributes));
const within = (tag: string, contents: string, attributes = '') => process(node(tag, 's', '', '', contents, attributes));
const reacting = (kind: string, attributes = '') => within('subProcess', node('startEvent', 'e', '', '', kind === '' ? '' : trigger(kind), attributes), 'triggeredByEvent="true"');
const boundary = (kind: string, attributes = '') => process(`<task id="t" />${node('boundaryEvent', 'e', '', '', kind === '' ? '' : trigger(kind), `attachedToRef="t" ${attributes}`)}`);
const escalated = (code: string) =>
  definitions(`<escalation id="x" ${code} /><process id="p" isExecutable="true"><endEvent id="e"><escalationEventDefinition escalationRef="x" /></endEvent></process>`);
const erroneous = (code: string) => definitions(`<error id="x" ${code} /><process id="p" isExecutable="true"><endEvent id="e"><errorEventDefinition errorRef="x" /></endEvent></process>`);
const shared = (where: string) =>
  process(`<endEvent id="e"><signalEventDefinition id="inEnd" /></endEvent><startEvent id="s"><signalEventDefinition id="inStart" /></startEvent>
    <intermediateThrowEvent id="t"><eventDefinitionRef>${where}</eventDefinitionRef></intermediateThrowEvent>`);
const cancelOn = (tag: string) => process(`<${tag} id="t" />${node('boundaryEvent', 'e', '', '', trigger('cancel'), 'attachedToRef="t"')}`);
const NOT_INTERRUPTING = 'isInterrupting="false"';

/** Files that keep and break the constraints of `constraints/event-triggers`. */
export const EVENT_TRIGGERS_CASES: readonly ConstraintCase[] = [
  ['bpmn-error-codeless', erroneous('errorCode="x"'), erroneous('')],
  ['bpmn-escalation-codeless', escalated('escalationCode="x"'), escalated('')],
  ...['timer', 'error', 'compensate', 'message'].map((kind): ConstraintCase => ['bpmn-event-sub-process-trigger', reacting(kind), reacting('link')]),
  ['bpmn-event-sub-process-trigger', reacting('signal', NOT_INTERRUPTING), reacting('error', NOT_INTERRUPTING)],
  ['bpmn-event-sub-process-trigger', reacting('signal'), reacting('')],
  ['bpmn-thrown-definition-shared', shared('inStart'), shared('inEnd')],
  ...['link', 'escalation', 'error', 'cancel', 'compensate', 'terminate'].map((kind): ConstraintCase => ['bpmn-start-trigger', event('startEvent', 'timer'), event('startEvent', kind)]),
  ['bpmn-sub-process-start-trigger', within('subProcess', '<startEvent id="e" />'), within('transaction', `<startEvent id="e">${trigger('timer')}</startEvent>`)],
  ['bpmn-cancel-outside-transaction', within('transaction', node('endEvent', 'e', '', '', trigger('cancel'))), event('endEvent', 'cancel')],
  ['bpmn-boundary-trigger', boundary('error'), boundary('')],
  ...['link', 'terminate'].map((kind): ConstraintCase => ['bpmn-boundary-trigger', boundary('cancel'), boundary(kind)]),
  ...['error', 'cancel', 'compensate'].map((kind): ConstraintCase => ['bpmn-boundary-trigger', boundary('timer', 'cancelActivity="false"'), boundary(kind, 'cancelActivity="false"')]),
  ['bpmn-cancel-boundary-host', cancelOn('transaction'), cancelOn('subProcess')],
  ['bpmn-compensation-caught', event('intermediateThrowEvent', 'compensate'), event('intermediateCatchEvent', 'compensate')],
  ...['timer', 'conditional', 'link'].map((kind): ConstraintCase => ['bpmn-end-trigger', event('endEvent', 'terminate'), event('endEvent', kind)]),
  ...['', 'escalation', 'error', 'cancel', 'terminate'].map((kind): ConstraintCase => ['bpmn-catch-trigger', event('intermediateCatchEvent', 'link'), event('intermediateCatchEvent', kind)]),
  ...['timer', 'conditional', 'error', 'cancel', 'terminate'].map((kind): ConstraintCase => ['bpmn-throw-trigger', event('intermediateThrowEvent', ''), event('intermediateThrowEvent', kind)]),
];
