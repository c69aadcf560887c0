import { definitions } from '../../../testing/bpmn-xml';
import { type ConstraintCase } from '../constraint-case';

const ROOTS = `<itemDefinition id="text" structureRef="string" /><itemDefinition id="alsoText" structureRef="string" /><itemDefinition id="number" structureRef="int" />
  <message id="m" itemRef="text" /><interface id="i" name="i"><operation id="o" name="o"><inMessageRef>m</inMessageRef><outMessageRef>m</outMessageRef></operation></interface>`;
const data = (owner: string, item: string, more = '') =>
  `<ioSpecification><dataInput id="${owner}In" itemSubjectRef="${item}" />${more}<inputSet><dataInputRefs>${owner}In</dataInputRefs></inputSet><outputSet /></ioSpecification>`;
const call = (mine: string, theirs: string) =>
  definitions(`${ROOTS}<process id="p"><callActivity id="c" calledElement="g">${mine}</callActivity></process><globalTask id="g">${theirs}</globalTask>`);
const start = (contents: string) => definitions(`<process id="p"><callActivity id="c" calledElement="q" /></process><process id="q">${contents}</process>`);
const MESSAGE_START = '<startEvent id="s"><messageEventDefinition /></startEvent>';
const binding = (item: string) =>
  definitions(`${ROOTS}<process id="p"><ioSpecification><dataInput id="x" itemSubjectRef="${item}" /><dataOutput id="y" itemSubjectRef="text" /></ioSpecification>
    <ioBinding operationRef="o" inputDataRef="x" outputDataRef="y" /></process>`);

/** Files that keep and break the constraints of `constraints/called-elements`. */
export const CALLED_ELEMENTS_CASES: readonly ConstraintCase[] = [
  ['bpmn-call-data', call(data('c', 'text'), data('g', 'alsoText')), call(data('c', 'text'), data('g', 'number'))],
  ['bpmn-call-data', call('', ''), call(data('c', 'text'), '')],
  ['bpmn-call-data', call(data('c', 'text'), data('g', 'text')), call(data('c', 'text', '<dataOutput id="z" />'), data('g', 'text'))],
  ['bpmn-service-misbound', binding('alsoText'), binding('number')],
  ['bpmn-called-without-start', start(`${MESSAGE_START}<startEvent id="t" />`), start(MESSAGE_START)],
];
