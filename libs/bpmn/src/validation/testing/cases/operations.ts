import { definitions } from '../../../testing/bpmn-xml';
import { type ConstraintCase } from '../constraint-case';

const ROOTS = `<itemDefinition id="text" structureRef="string" /><itemDefinition id="alsoText" structureRef="string" /><itemDefinition id="number" structureRef="int" />
  <message id="question" itemRef="text" /><message id="answer" itemRef="text" />
  <interface id="i" name="i"><operation id="ask" name="ask"><inMessageRef>question</inMessageRef><outMessageRef>answer</outMessageRef></operation></interface>`;
const task = (tag: string, reference: string, specification: string) =>
  definitions(`${ROOTS}<process id="p"><${tag} id="t" ${reference}><ioSpecification>${specification}</ioSpecification></${tag}></process>`);
const service = (specification: string) => task('serviceTask', 'operationRef="ask"', specification);
const send = (specification: string) => task('sendTask', 'messageRef="question"', specification);
const receive = (specification: string) => task('receiveTask', 'messageRef="answer"', specification);
const input = (id: string, item: string) => `<dataInput id="${id}" itemSubjectRef="${item}" />`;
const output = (id: string, item: string) => `<dataOutput id="${id}" itemSubjectRef="${item}" />`;
const IN = '<inputSet />';
const OUT = '<outputSet />';
const message = (attributes: string, contents: string, executable = 'true') =>
  definitions(`<process id="p" isExecutable="${executable}"><startEvent id="s"><messageEventDefinition ${attributes}>${contents}</messageEventDefinition></startEvent></process>`);

/** Files that keep and break the constraints of `constraints/operations`. */
export const OPERATIONS_CASES: readonly ConstraintCase[] = [
  ['bpmn-service-input-sets', service(IN), service(IN + IN)],
  ['bpmn-service-output-sets', service(OUT), service(OUT + OUT)],
  ['bpmn-service-input-item', service(input('a', 'alsoText')), service(input('a', 'number'))],
  ['bpmn-service-output-item', service(output('a', 'text')), service('')],
  ['bpmn-send-input-sets', send(IN), send(IN + IN)],
  ['bpmn-send-inputs', send(input('a', 'text')), send(input('a', 'text') + input('b', 'text'))],
  ['bpmn-send-item', send(input('a', 'alsoText')), send(input('a', 'number'))],
  ['bpmn-receive-output-sets', receive(OUT), receive(OUT + OUT)],
  ['bpmn-receive-outputs', receive(output('a', 'text')), receive(output('a', 'text') + output('b', 'text'))],
  ['bpmn-receive-item', receive(output('a', 'text')), receive(output('a', 'number'))],
  ['bpmn-message-unnamed', message('messageRef="m"', ''), message('', '')],
  ['bpmn-operation-unnamed', message('', '<operationRef>ask</operationRef>'), message('', '')],
  ['bpmn-operation-unnamed', message('', '', 'false'), message('messageRef="m"', '')],
];
